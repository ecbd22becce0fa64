let context: CanvasRenderingContext2D | null | undefined;

/** Measures text in px as the page will draw it in that family; without a canvas, as an average face would. */
export function textMeasurer(family: string): (text: string, sizePx: number, weight: number) => number {
  context ??= document.createElement('canvas').getContext('2d');
  const canvas = context;
  if (!canvas) return (text, sizePx) => text.length * sizePx * 0.6;
  return (text, sizePx, weight) => {
    canvas.font = `${String(weight)} ${String(sizePx)}px ${family}`;
    return canvas.measureText(text).width;
  };
}
