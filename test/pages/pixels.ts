import type { ElementHandle, Page } from 'puppeteer-core';

/** An element as it looks, PNG in base64. */
export const picture = (element: ElementHandle): Promise<string> => element.screenshot({ encoding: 'base64' });

/**
 * The share of pixels in which two pictures differ, 0–1; 1 where they are not of one size. `page` decodes them and must
 * allow images of its own making.
 */
export function difference(page: Page, one: string, other: string): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (a!.width !== b!.width || a!.height !== b!.height) return 1;
      const [before, after] = [new Uint32Array(a!.data.buffer), new Uint32Array(b!.data.buffer)];
      return before.filter((pixel, i) => pixel !== after[i]).length / before.length;
    },
    [one, other],
  );
}
