import { outcomes, types } from './vocabulary.mjs';

const plain = (name) =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** Prefixes and endings by which systems mark a name without saying anything. */
const bare = (name) =>
  plain(name)
    .replace(/^(properties|property|attributes|fields|hs|custom)\s+/, '')
    .replace(/\s+(c|dt)$/, '');

const joined = (words) => words.replaceAll(' ', '');

/** How well a column's name says a field, 0–10; earlier names of the vocabulary say it better. */
function nameScore(column, names) {
  const whole = bare(column);
  const last = bare(column.split('.').at(-1));
  const scores = names.map((name, index) => {
    const less = index * 0.1;
    if (joined(whole) === joined(name)) return 10 - less;
    if (joined(last) === joined(name)) return 9 - less;
    return name.length > 3 && ` ${whole} `.includes(` ${name} `) ? 5 - less : 0;
  });
  return Math.max(...scores);
}

/** Fields of a type, each with the column that says it best; a column is one field at most. */
export function guessFields(type, columns) {
  const candidates = Object.entries(types[type].fields).flatMap(([field, { kind, names }]) =>
    columns
      .filter(({ kinds, filled }) => kinds[kind] && filled > 0)
      .map(({ name }) => ({ field, name, score: nameScore(name, names) })),
  );
  const fields = new Map();
  const taken = new Set();
  for (const { field, name, score } of candidates.sort((a, b) => b.score - a.score)) {
    if (score <= 0 || fields.has(field) || taken.has(name)) continue;
    fields.set(field, name);
    taken.add(name);
  }
  return fields;
}

/** The column that a field would be, did it hold anything; undefined where none bears its name. */
export function emptyColumn(type, field, columns) {
  const { names } = types[type].fields[field] ?? { names: [] };
  return columns.find(({ name, filled }) => filled === 0 && names.length > 0 && nameScore(name, names) > 0)?.name;
}

/** What a word of a status means, going by the vocabulary; `open` where it says nothing. */
export function guessOutcome(type, word) {
  const parts = plain(word).split(' ');
  const said = Object.keys(outcomes[type]).filter((outcome) =>
    parts.some((part) => outcomes[type][outcome].some((known) => part === known || part === `closed${known}`)),
  );
  return said.length === 1 ? said[0] : 'open';
}

/** The column whose words decide a record, of types whose metrics go by one. */
export const decider = (type, fields) => (type in outcomes ? (fields.get('status') ?? fields.get('stage')) : undefined);

const decided = (type, fields, columns) => {
  const words = columns.find(({ name }) => name === decider(type, fields))?.words ?? [];
  return words.some((word) => guessOutcome(type, word) !== 'open');
};

/** What a type cannot do without, before a table is taken for it; `isNamed` where the file's name says it already. */
const essentials = {
  deals: (fields, { columns }) =>
    decided('deals', fields, columns) || (fields.has('stage') && (fields.has('amount') || fields.has('createdAt'))),
  leads: (fields, { columns }) => fields.has('convertedAt') || decided('leads', fields, columns),
  customers: (fields, { isNamed }) => fields.has('id') && (fields.has('startAt') || isNamed),
  customerSpans: (fields) => ['customerId', 'startAt', 'mrr'].every((field) => fields.has(field)),
  orders: (fields, { isNamed }) =>
    isNamed && fields.has('placedAt') && (fields.has('amount') || fields.has('customerId')),
  responses: (fields) => fields.has('score'),
  tickets: (fields, { isNamed }) => fields.has('createdAt') && (fields.has('solvedAt') || isNamed),
  campaigns: (fields) => fields.has('delivered') || (fields.has('sent') && fields.has('uniqueOpens')),
};

/** How many of some words a text holds, of which more than two say no more. */
const hinted = (hints, text) => Math.min(2, hints.filter((hint) => ` ${text} `.includes(` ${hint} `)).length);

/** What the records of a file seem to be; undefined where nothing speaks for any type. A vendor's shape speaks loudest. */
export function guessType(fileName, columns, recognised) {
  const file = plain(fileName);
  if (recognised.length > 0) {
    const said = ({ type, size }) => size + 3 * hinted([...types[type].hints, ...(types[type].files ?? [])], file);
    return recognised.reduce((most, each) => (said(each) > said(most) ? each : most)).type;
  }
  const names = columns.map(({ name }) => plain(name)).join(' ');
  const scored = Object.entries(types).map(([type, { hints, files = [] }]) => {
    const fields = guessFields(type, columns);
    const named = hinted([...hints, ...files], file);
    const speaking = 3 * named + 2 * hinted(hints, names);
    const isPossible = essentials[type](fields, { columns, isNamed: named > 0 });
    const isSaid = speaking > 0 || decided(type, fields, columns);
    return { type, score: isPossible && isSaid ? fields.size + speaking : 0 };
  });
  const best = scored.reduce((most, each) => (each.score > most.score ? each : most));
  return best.score > 0 ? best.type : undefined;
}
