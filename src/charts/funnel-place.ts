import type { FunnelModel } from './funnel-model.js';
import type { Panel } from './funnel-panel.js';

/** A panel moved to its place in the picture. */
export function moved(panel: Panel, x: number, y: number): Panel {
  const along = ([from, to]: readonly [number, number]) => [from + x, to + x] as const;
  return {
    height: panel.height,
    bars: panel.bars.map((bar) => ({ ...bar, y: bar.y + y, track: along(bar.track), fill: along(bar.fill) })),
    meters: panel.meters.map((meter) => ({
      ...meter,
      y: meter.y + y,
      track: along(meter.track),
      fill: along(meter.fill),
      interval: meter.interval && along(meter.interval),
      range: meter.range && along(meter.range),
      ticks: meter.ticks.map((tick) => tick + x),
    })),
    labels: panel.labels.map((label) => ({ ...label, x: label.x + x, y: label.y + y })),
    stops: panel.stops.map((stop) => ({ ...stop, x: stop.x + x, y: stop.y + y })),
  };
}

/** The same for a page that reads from the right. */
export function turned(model: FunnelModel): FunnelModel {
  const { width } = model;
  const along = ([from, to]: readonly [number, number]) => [width - from, width - to] as const;
  const anchors = { start: 'end', end: 'start', middle: 'middle' } as const;
  return {
    ...model,
    bars: model.bars.map((bar) => ({ ...bar, track: along(bar.track), fill: along(bar.fill) })),
    meters: model.meters.map((meter) => ({
      ...meter,
      track: along(meter.track),
      fill: along(meter.fill),
      interval: meter.interval && along(meter.interval),
      range: meter.range && along(meter.range),
      ticks: meter.ticks.map((tick) => width - tick),
    })),
    labels: model.labels.map((label) => ({ ...label, x: width - label.x, anchor: anchors[label.anchor] })),
    stops: model.stops.map((stop) => ({ ...stop, x: width - stop.x })),
  };
}
