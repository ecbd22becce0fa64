import { decider, emptyColumn } from './guess.mjs';
import { maxWords, meaning } from './tags.mjs';
import { outcomes, types } from './vocabulary.mjs';

const shownNames = 6;

/** Words as a sentence lists them: `a, b and c`. */
export const list = (words, last = 'and') =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** A noun with its article: `a deal`, `an order`. */
export const one = (noun) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

const quoted = (words) => words.map((word) => `“${word}”`);

/** A name within a sentence: `Win rate` becomes `win rate`, and NPS stays. */
const inside = (name) => (/^\p{Lu}\p{Ll}/u.test(name) ? name[0].toLowerCase() + name.slice(1) : name);

/** Of columns that say of no type of record that they are it. */
export function unclear(columns) {
  const names = columns.slice(0, shownNames).map(({ name }) => name);
  const more = columns.length - names.length;
  const named = list([...quoted(names), ...(more > 0 ? [`${more} more`] : [])]);
  const kinds = list(
    Object.values(types).map((type) => one(type.one)),
    'or',
  );
  return `${named} ${columns.length === 1 ? 'does' : 'do'} not say whether a record is ${kinds}. If it is one of these, choose it above; otherwise there is nothing here that the elements measure.`;
}

/** Of columns whose dates are written in opposite orders. */
export const conflicting = (columns) =>
  columns === undefined
    ? []
    : [
        `The dates in ${list(quoted(columns))} are written in opposite orders, which one date format cannot say. Write them in one way in the file.`,
      ];

/** Of columns whose dates can be read in more ways than one. */
export const undecided = (columns) =>
  columns.map((name) => `The dates in “${name}” can be read in more than one way: choose above which is meant.`);

/** Of records that share an id, since each id counts once. */
export function repeated({ source, type, fields }) {
  const column = source.columns.find(({ name }) => name === fields.get('id'));
  if (column === undefined || column.filled === column.counts.size) return [];
  const records = column.filled.toLocaleString('en');
  const ids = column.counts.size === 1 ? 'one id' : `${column.counts.size.toLocaleString('en')} ids`;
  return [
    `“${column.name}” is taken for the id. ${records} records share ${ids}, and of each id only the newest record counts. If it is no id of ${one(types[type].one)}, set it to “–”.`,
  ];
}

/** Of records whose status has no word that decides one. */
export function openAlone(state) {
  const { source, type, fields } = state;
  const column = source.columns.find(({ name }) => name === decider(type, fields));
  if (column === undefined || fields.has('convertedAt')) return [];
  const { words } = column;
  if (words.length > maxWords)
    return [`“${column.name}” holds ${words.length.toLocaleString('en')} different words, too many for a status.`];
  const deciding = list(
    Object.keys(outcomes[type]).filter((outcome) => outcome !== 'open'),
    'or',
  );
  return words.every((word) => meaning(state, word) === 'open')
    ? [`No word in “${column.name}” is read as ${deciding}: say below which one is.`]
    : [];
}

/** Of metrics that the records lack the same fields for. */
export function lacking(labels, missing, { type, source }) {
  const names = labels.map((label, index) => (index === 0 ? label : inside(label)));
  const wanted = quoted(missing.map((field) => types[type].fields[field]?.label ?? field));
  const needs = `${list(names)} ${labels.length > 1 ? 'need' : 'needs'} ${list(wanted)}`;
  const empty = missing.map((field) => emptyColumn(type, field, source.columns));
  if (empty.every((name) => name !== undefined))
    return `${needs}, and ${list(quoted(empty))} ${empty.length > 1 ? 'are' : 'is'} empty.`;
  return `${needs}: choose the ${missing.length > 1 ? 'columns that hold them, if there are any' : 'column that holds it, if there is one'}.`;
}
