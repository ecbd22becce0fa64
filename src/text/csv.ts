import type { Fact } from './facts.js';

/**
 * A cell that a spreadsheet will not take for a formula: text that could be one begins with an apostrophe (OWASP). Marks that
 * keep the direction of a name on a page are no part of it.
 */
const textCell = (shown: string): string => {
  const text = shown.replace(/[\u2066-\u2069]/g, '');
  const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
};

const lines = (rows: readonly string[]): string => rows.map((line) => `${line}\r\n`).join('');

const head = 'name,value,shown,note';

/** The values of a picture as CSV: each with its name, its number in full, as it is shown, and its note. Lines end as RFC 4180 has it. */
export const csvOf = (facts: readonly Fact[]): string => lines([head, ...facts.map(row)]);

/** The values of several pictures as one CSV, each line under the name of its own. */
export const csvOfEach = (pictures: readonly { readonly name: string; readonly facts: readonly Fact[] }[]): string =>
  lines([
    `metric,${head}`,
    ...pictures.flatMap(({ name, facts }) => facts.map((fact) => `${textCell(name)},${row(fact)}`)),
  ]);

const row = ({ name, at, value, note }: Fact): string =>
  [textCell(name), Number.isFinite(at) ? String(at) : '', textCell(value), textCell(note)].join(',');
