import { choice, make } from './dom.mjs';
import { isFrom } from './vendors.mjs';
import { types } from './vocabulary.mjs';

const wideTable = 12;

const fieldOf = (fields, name) => [...fields].find(([, column]) => isFrom(column, name))?.[0] ?? '';

function shareOf(filled, rows) {
  if (filled === rows) return '';
  return filled === 0 ? 'empty' : `${Math.max(1, Math.floor((100 * filled) / rows))} % filled`;
}

function row({ name, samples, filled }, select, rows) {
  const cells = samples.map((sample) => make('span', { className: 'sample', textContent: sample }));
  const share = make('span', { className: 'share', textContent: shareOf(filled, rows) });
  select.setAttribute('aria-label', `What ${name} holds`);
  return make(
    'tr',
    {},
    make('th', { scope: 'row', textContent: name }),
    make('td', { className: 'samples' }, ...cells, share),
    make('td', {}, select),
  );
}

function tableOf(caption, rows) {
  const heads = ['Column', 'Some of its cells', 'Is'].map((textContent) => make('th', { scope: 'col', textContent }));
  return make(
    'table',
    {},
    make('caption', { className: 'unseen', textContent: caption }),
    make('thead', {}, make('tr', {}, ...heads)),
    make('tbody', {}, ...rows),
  );
}

/**
 * The columns, each with a select of what it is, those that are a field first. `assign` is told a column and a field, or ''
 * for none.
 */
export function columnTable({ source, type, fields }, assign) {
  const known = types[type].fields;
  const more = [...fields.keys()].filter((field) => !(field in known)).map((field) => [field, field]);
  const all = [...Object.entries(known).map(([field, { label }]) => [field, label]), ...more];
  const selects = new Map();
  const update = (name, field) => {
    for (const [other, select] of selects)
      if (other !== name && field !== '' && select.value === field) select.value = '';
    assign(name, field);
  };
  const line = (column) => {
    const { name } = column;
    const select = choice([['', '–'], ...all], fieldOf(fields, name), (field) => update(name, field));
    selects.set(name, select);
    return row(column, select, source.rows);
  };
  const used = source.columns.filter(({ name }) => fieldOf(fields, name) !== '');
  const rest = source.columns.filter((column) => !used.includes(column));
  if (source.columns.length <= wideTable || used.length === 0)
    return [tableOf('Columns of the file', [...used, ...rest].map(line))];
  const others = make('details', {}, make('summary', { textContent: `${rest.length} more columns` }));
  others.append(tableOf('Columns that are not used', rest.map(line)));
  return [tableOf('Columns that are used', used.map(line)), others];
}
