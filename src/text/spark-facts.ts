import type { Judged } from '../benchmarks/judged.js';
import { openIn } from '../metrics/immature.js';
import type { SeriesPoint } from '../metrics/series.js';
import { fill } from './fill.js';
import type { Fact } from './facts.js';
import type { Words } from './words.js';

/** The points of a spark line that have a value, with the place of each among all periods. */
export const valuedPoints = ({ series }: Judged): readonly { point: SeriesPoint; value: number; index: number }[] =>
  (series?.points ?? []).flatMap((point, index) => {
    const value = point.measured?.value;
    return value === undefined ? [] : [{ point, value, index }];
  });

/** Whether a period's value stays as it is: it is over, and of its cohort none is still open. */
export const isSettled = ({ period, measured }: SeriesPoint): boolean =>
  period.complete && (measured === undefined || openIn(measured) === 0);

/** Every value of a card: the reading and what it is held against, then each period of the spark line. */
export function cardFacts(judged: Judged, words: Words): readonly Fact[] {
  const { unit, currency, counted } = judged.reading;
  const points = valuedPoints(judged);
  const among = points.map(({ value }) => value);
  const periods = points.map(({ point: { period, measured }, value: at }): Fact => {
    const name = words.period(period);
    const rests = words.counted(measured?.n ?? 0, counted);
    const open = measured ? openIn(measured) : 0;
    const more = [
      ...(period.complete ? [] : [fill(words.messages.partial.period, { period: name })]),
      ...(open > 0 ? [fill(words.messages.warning.immature, { open: words.counted(open, counted) })] : []),
    ];
    const note = more.reduce((a, b) => fill(words.messages.narration.list, { a, b }), rests);
    return { name, value: words.value(at, unit, currency, among), note, at };
  });
  return [...words.facts(judged), ...periods];
}
