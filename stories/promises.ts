import { expect, spyOn, userEvent, waitFor } from 'storybook/test';
import type { KpiElement } from '../src/elements/kpi-element.js';
import { clashesIn, elementsIn, said } from './checks.js';

interface Shown {
  readonly element: KpiElement;
  readonly root: ShadowRoot;
}

/** The first element of a story when it is measured and drawn. */
export async function drawn(canvas: HTMLElement): Promise<Shown> {
  const element = elementsIn(canvas)[0]!;
  await element.updateComplete;
  return { element, root: element.shadowRoot! };
}

const picture = (root: ShadowRoot): HTMLElement => root.querySelector<HTMLElement>('[role="listbox"]')!;

const button = (root: ShadowRoot, words: string): HTMLButtonElement =>
  [...root.querySelectorAll('button')].find((one) => said(one) === words)!;

/** What the keys have come to. */
const chosen = (root: ShadowRoot): string => said(root.querySelector('[aria-selected="true"]'));

/** The picture takes the focus; the arrows walk its values in this order, each told with its category and unit and shown beside it. */
export async function arrowsWalk(canvas: HTMLElement, values: readonly string[]): Promise<void> {
  const { element, root } = await drawn(canvas);
  await expect(picture(root).tabIndex).toBe(0);
  picture(root).focus();
  for (const [i, value] of values.entries()) {
    if (i > 0) await userEvent.keyboard('{ArrowDown}');
    await element.updateComplete;
    await expect(chosen(root).startsWith(value), `${chosen(root)} begins with ${value}`).toBe(true);
    await expect(said(root.querySelector('.tip strong'))).toBe(value.replace(': ', ' · '));
  }
  await userEvent.keyboard('{Escape}');
  await element.updateComplete;
  await expect(chosen(root)).toBe('');
}

/** Opens the working and gives its dialog. */
export async function opened(canvas: HTMLElement): Promise<Shown & { how: HTMLElement; dialog: HTMLDialogElement }> {
  const { element, root } = await drawn(canvas);
  const how = root.querySelector<HTMLElement>('.how')!;
  await userEvent.click(how);
  const dialog = await waitFor(() => {
    const shown = root.querySelector<HTMLDialogElement>('dialog[open]');
    if (!shown) throw new Error('No dialog is open.');
    return shown;
  });
  return { element, root, how, dialog };
}

/** "How?" opens the working with these words and every value; what Escape asks of it closes it, and the focus is back. */
export async function howTells(canvas: HTMLElement, ...words: readonly string[]): Promise<void> {
  const { root, how, dialog } = await opened(canvas);
  for (const word of words) await expect(said(dialog)).toContain(word);
  await expect(dialog.querySelectorAll('tbody tr')).toHaveLength(root.querySelectorAll('.unseen tbody tr').length);
  // No script can press the key itself.
  dialog.requestClose();
  await waitFor(async () => {
    await expect(dialog.open).toBe(false);
  });
  await expect(root.activeElement).toBe(how);
}

/** "Copy as CSV" hands every value to the clipboard; where the page may not, it says so. */
export async function csvIsCopied(canvas: HTMLElement): Promise<void> {
  const clipboard = spyOn(navigator.clipboard, 'writeText')
    .mockResolvedValueOnce()
    .mockRejectedValueOnce(new Error('no'));
  const { element, root, dialog } = await opened(canvas);
  const copy = button(root, 'Copy as CSV');
  await userEvent.click(copy);
  await waitFor(async () => {
    await expect(said(copy)).toBe('Copied');
  });
  await expect(clipboard).toHaveBeenCalledWith(element.toCSV());
  await userEvent.click(copy);
  await waitFor(async () => {
    await expect(said(copy)).toBe('This page may not copy');
  });
  clipboard.mockRestore();
  dialog.close();
}

/** Told to be as narrow as this, its room draws it anew, with nothing that runs together. */
export async function redrawsAt(canvas: HTMLElement, width: number): Promise<void> {
  const { element, root } = await drawn(canvas);
  const drawnFor = (): number => root.querySelector('svg')!.viewBox.baseVal.width;
  const before = drawnFor();
  await expect(before).toBeGreaterThan(width);
  element.parentElement!.style.width = `${String(width)}px`;
  await waitFor(async () => {
    await expect(drawnFor()).toBeLessThanOrEqual(width);
  });
  await expect(clashesIn(element)).toEqual([]);
}

/** The error says this and offers to try again, which asks the address again and draws what it answers. */
export async function tryAgainDraws(canvas: HTMLElement, error: string): Promise<void> {
  const { element, root } = await drawn(canvas);
  await expect(said(root.querySelector('[part="message"]'))).toContain(error);
  await expect(root.querySelector('[role="listbox"]')).toBe(null);
  await userEvent.click(button(root, 'Try again'));
  await element.updateComplete;
  await expect(root.querySelector('[part="message"]')).toBe(null);
  await expect(root.querySelectorAll('[role="option"]').length).toBeGreaterThan(0);
}
