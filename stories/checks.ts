import { expect } from 'storybook/test';
import { KpiElement } from '../src/elements/kpi-element.js';
import { KpiScorecard } from '../src/elements/kpi-scorecard.js';

/** What a reader hears: without marks of direction, and with single spaces. */
export const said = (node: Element | null | undefined): string =>
  (node?.textContent ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Every element of the kit that a story shows. */
export const elementsIn = (canvas: HTMLElement): readonly KpiElement[] =>
  [...canvas.querySelectorAll('*')].filter((element) => element instanceof KpiElement);

interface Ink {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every scorecard that a story shows. */
export const scorecardsIn = (canvas: HTMLElement): readonly KpiScorecard[] =>
  [...canvas.querySelectorAll('*')].filter((element) => element instanceof KpiScorecard);

/** Where the letters of a text stand in its picture: a browser's own box also holds the room between lines. */
function inkOf(text: SVGTextElement): Ink {
  const { x, width } = text.getBBox();
  const [baseline, size] = [Number(text.getAttribute('y')), Number(text.getAttribute('font-size'))];
  return { text: said(text), left: x, right: x + width, top: baseline - 0.75 * size, bottom: baseline + 0.2 * size };
}

/** What runs together in the pictures of an element, and what is cut off at their edges. */
export function clashesIn(element: Element): readonly string[] {
  // Letters may reach a little over the room that they are given.
  const within = 1.5;
  return [...element.shadowRoot!.querySelectorAll<SVGSVGElement>('svg')].flatMap((picture) => {
    const { width, height } = picture.viewBox.baseVal;
    const inks = [...picture.querySelectorAll('text')].map(inkOf);
    const overlaps = inks.flatMap((a, i) =>
      inks
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `“${a.text}” runs into “${b.text}”`),
    );
    const over = inks
      .filter(
        ({ left, right, top, bottom }) =>
          left < -within || right > width + within || top < -within || bottom > height + within,
      )
      .map(({ text }) => `“${text}” is cut off`);
    const room = picture.getBoundingClientRect();
    const marks = [...picture.querySelectorAll('rect, path, circle')].filter((mark) => {
      // What a pattern is made of is drawn elsewhere.
      if (mark.closest('pattern')) return false;
      const { left, right } = mark.getBoundingClientRect();
      return left < room.left - within || right > room.right + within;
    });
    return [
      ...overlaps,
      ...over,
      ...marks.map((mark) => `${mark.getAttribute('part') ?? mark.localName} passes the edge`),
    ];
  });
}

/** Every value of a picture stands in its table with name and value, and each that is drawn is an option with the same words. */
export async function valuesAreTold(element: KpiElement): Promise<void> {
  const root = element.shadowRoot!;
  const rows = [...root.querySelectorAll('.unseen tbody tr')].map((row) => [...row.children].map(said));
  await expect(rows.length).toBe(element.toCSV().trimEnd().split('\r\n').length - 1);
  for (const [name, value] of rows) await expect([name, value]).not.toContain('');
  const told = new Set(rows.map(([name, value, note]) => `${name!}: ${value!}, ${note!}`.trim()));
  for (const option of root.querySelectorAll('[role="option"]')) await expect([...told]).toContain(said(option));
}

const most = 30;

/** Each picture is one stop of the Tab key; from there the keys come to each value, and the last is never far. */
export async function valuesAreReached(element: KpiElement | KpiScorecard): Promise<void> {
  for (const list of element.shadowRoot!.querySelectorAll<HTMLElement>('[role="listbox"]')) await walked(element, list);
}

async function walked(element: KpiElement | KpiScorecard, list: HTMLElement): Promise<void> {
  const options = [...list.querySelectorAll('[role="option"]')];
  const reached = async (option: Element | undefined): Promise<void> => {
    await element.updateComplete;
    await expect(list.getAttribute('aria-activedescendant')).toBe(option?.id);
    await expect(option?.getAttribute('aria-selected')).toBe('true');
  };
  const press = (key: string): boolean => list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  await expect(list.tabIndex).toBe(0);
  await expect(list.getAttribute('aria-label')).not.toBe('');
  list.focus();
  press('Home');
  await reached(options[0]);
  for (const option of options.slice(1, most)) {
    press('ArrowDown');
    await reached(option);
  }
  press('End');
  await reached(options.at(-1));
  list.blur();
  await element.updateComplete;
}

/** What holds in every story: values told and reached, labels apart, nothing wider than its room. */
export async function holdsInEveryStory(canvas: HTMLElement): Promise<void> {
  for (const element of elementsIn(canvas)) {
    if (!element.checkVisibility() || element.shadowRoot!.querySelector('dialog[open]')) continue;
    await expect(clashesIn(element)).toEqual([]);
    await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
    if (element.toCSV().includes('\r\n"')) await valuesAreTold(element);
    await valuesAreReached(element);
  }
  for (const board of scorecardsIn(canvas)) {
    if (board.shadowRoot!.querySelector('dialog[open]')) continue;
    await expect(clashesIn(board)).toEqual([]);
    await expect(board.scrollWidth).toBeLessThanOrEqual(board.clientWidth);
    await valuesAreReached(board);
  }
}
