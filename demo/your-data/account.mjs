import { readRecords } from '/dist/kpi-elements.min.js';
import { decider } from './guess.mjs';
import { meaning } from './tags.mjs';
import { outcomes, types } from './vocabulary.mjs';
import { vendorName } from './vendors.mjs';

/** What a text is, in words. */
const forms = { csv: 'CSV', json: 'JSON', ndjson: 'JSON, a record a line,' };

/** What cells are turned into, by the kit's names. */
const turns = {
  percent: 'percent as a share',
  micros: 'millionths as units',
  minor: 'cents as units',
  seconds: 'seconds since 1970 as a time',
  milliseconds: 'milliseconds since 1970 as a time',
  utc: 'times without an offset as UTC',
  date: 'times as days',
  later: 'a time and minutes after it',
  less: 'the first without the others',
  lower: 'in lower case',
  id: 'the id of what it names',
  label: 'the name of what it names',
  monthly: 'what it comes to in a month',
};

const shownWords = 4;
const shownSamples = 3;

const number = (count) => count.toLocaleString('en');
const counted = (count, one) => `${number(count)} ${one}${count === 1 ? '' : 's'}`;

/** Reads the records as the tags say, so that what the page tells of them is what its elements meet. */
export function readAs({ text, type }, attributes) {
  const { adapter, fields, currency, zone, 'date-format': dateFormat, 'number-locale': numberLocale } = attributes;
  return readRecords(text, { type, adapter, fields, currency, zone, dateFormat, numberLocale });
}

/** The note of a text that does not tell its own length is no repair. */
const isOfEnd = (note) => note.startsWith('The text does not say how many');

/** What a text is, as `adapter` takes it where it is to be taken for no vendor's. */
export function formOf(text) {
  if (!/^\s*[[{]/.test(text)) return 'csv';
  return /^\s*\{[^\n]*\}\s*\n\s*\{/.test(text) ? 'ndjson' : 'json';
}

function recognition(state, attributes) {
  const { type, vendor, text, source } = state;
  const written = `${forms[formOf(text)]} with ${counted(source.columns.length, 'column')}`;
  if (type === undefined) return [`${written}. What a record is, is not known yet.`];
  const { label } = types[type];
  const named = label[0].toUpperCase() + label.slice(1);
  const whose = vendor
    ? `${named} as ${vendorName(vendor.adapter)} sends them, by their names and marks`
    : `${named}, by the names of their columns and by what is in these`;
  const how = [
    attributes['date-format'] && `dates as ${attributes['date-format'].replaceAll('|', ' or ')}`,
    attributes['number-locale'] && `numbers as in the locale ${attributes['number-locale']}`,
    `days as they are in ${state.zone}`,
  ].filter(Boolean);
  return [`${whose}.`, `Read as ${written}; ${how.join(', ')}.`];
}

/** How the words of a status were taken: `Closed Won → won`, the most frequent first. */
function outcomeWords(state, name) {
  const column = state.source.columns.find((each) => each.name === name);
  if (!(state.type in outcomes) || !column) return [];
  const words = [...column.counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([word]) => `${word} → ${meaning(state, word)}`);
  return words.length > shownWords ? [...words.slice(0, shownWords), '…'] : words;
}

function turned(state, field, name, native) {
  const pairs = [...(native?.values ?? [])].map(([theirs, ours]) => `${theirs} → ${ours || 'blank'}`);
  const words =
    name === decider(state.type, state.fields) && (field === 'status' || !state.fields.has('status'))
      ? outcomeWords(state, name)
      : [];
  const values = words.length > 0 ? words : pairs.slice(0, shownWords);
  return [...(native?.via ?? []).map((each) => turns[each]), ...values].join(', ');
}

const isFilled = {
  text: ({ codes }, row) => codes[row] >= 0,
  number: ({ data }, row) => !Number.isNaN(data[row]),
  time: ({ day }, row) => day[row] !== -(2 ** 31),
};

function filledIn(column, rows) {
  let filled = 0;
  for (let row = 0; row < rows; row += 1) if (isFilled[column.kind](column, row)) filled += 1;
  return filled;
}

const labelOf = (type, field) => types[type].fields[field]?.label ?? field;

/** The fields that are mapped, in the order in which the vocabulary has them. */
export function inOrder({ type, fields }) {
  const known = Object.keys(types[type].fields);
  const at = ([field]) => (known.includes(field) ? known.indexOf(field) : known.length);
  return [...fields].toSorted((a, b) => at(a) - at(b));
}

/** Each field: its name, ours, where it is read from, what is done with it, and how many cells hold something. */
function mapped(state, { table }) {
  return inOrder(state).map(([field, name]) => {
    const native = state.vendor?.fields.get(field);
    const column = table.column(field);
    return {
      label: labelOf(state.type, field),
      field,
      from: name,
      turned: turned(state, field, name, native?.name === name ? native : undefined),
      filled: column ? `${number(filledIn(column, table.rows))} of ${number(table.rows)}` : 'refused',
    };
  });
}

/** What could not be read, by field and by what was expected, the most frequent first. */
function refused(state, { refused: faults }) {
  const groups = Map.groupBy(faults, ({ field, expected }) => `${field} ${expected}`);
  return [...groups.values()]
    .toSorted((a, b) => b.length - a.length)
    .map((group) => ({
      label: group[0].field === '(record)' ? 'whole record' : labelOf(state.type, group[0].field),
      count: number(group.length),
      samples: group.slice(0, shownSamples).map(({ record, value }) => `record ${number(record)}: “${value}”`),
      expected: group[0].expected,
    }));
}

function refusal({ refused: faults, accepted, table }) {
  if (faults.length === 0) return 'Nothing: every cell that a field is read from could be read.';
  const records = new Set(faults.map(({ record }) => record)).size;
  const all = accepted + records;
  return `${counted(faults.length, 'cell')} in ${number(records)} of ${counted(all, 'record')}. ${
    table.lost.length > 0
      ? `${counted(table.lost.length, 'record')} could not be taken apart and ${table.lost.length === 1 ? 'is' : 'are'} left out. `
      : ''
  }A record stays in every figure that does not need its unread cell.`;
}

/**
 * What came of reading the records, as a page can show it: sentences on what was recognised, repaired, refused and is missing,
 * the fields with where they are read from, and what could not be read. `read` is undefined where it is not known yet what a
 * record is.
 */
export function accountOf(state, attributes, read) {
  const { notes, missing } = (read ?? state.source.read).table;
  const repairs = notes.filter((note) => !isOfEnd(note));
  const end = notes.filter(isOfEnd);
  const known = new Set([...notes, ...missing]);
  return {
    recognised: recognition(state, attributes),
    repaired: repairs.length > 0 ? repairs : ['Nothing: the text is as it should be.'],
    refusal: read ? [refusal(read), ...read.warnings.filter((each) => !known.has(each))] : [],
    refused: read ? refused(state, read) : [],
    isPartial: missing.length > 0,
    incomplete: missing.length > 0 ? missing : end.length > 0 ? end : ['Nothing, as far as the text itself says.'],
    mapped: read ? mapped(state, read) : [],
  };
}
