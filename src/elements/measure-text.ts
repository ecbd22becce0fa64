import type { Measure } from '../charts/labels.js';

let context: CanvasRenderingContext2D | null | undefined;

/** Widths by font and text: those of elements that are drawn together, for by the next time a font may have come. */
const known = new Map<string, number>();

/** Measures text in px as the page will draw it in that family; without a canvas, as an average face would. */
export function textMeasurer(family: string): Measure {
  context ??= document.createElement('canvas').getContext('2d');
  const canvas = context;
  if (!canvas) return (text, sizePx) => text.length * sizePx * 0.6;
  return (text, sizePx, weight) => {
    const font = `${String(weight)} ${String(sizePx)}px ${family}`;
    const key = `${font}\n${text}`;
    let width = known.get(key);
    if (width !== undefined) return width;
    if (known.size === 0) {
      queueMicrotask(() => {
        known.clear();
      });
    }
    canvas.font = font;
    known.set(key, (width = canvas.measureText(text).width));
    return width;
  };
}
