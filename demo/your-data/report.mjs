import { make } from './dom.mjs';

const shownGroups = 4;

const paragraphs = (texts) => texts.map((textContent) => make('p', { textContent }));

const head = (textContent, className = '') => make('th', { scope: 'col', textContent, className });

function table(caption, heads, rows) {
  return make(
    'table',
    {},
    make('caption', { className: 'unseen', textContent: caption }),
    make('thead', {}, make('tr', {}, ...heads)),
    make('tbody', {}, ...rows),
  );
}

/** A table that is wider than its place is scrolled, by keyboard too. */
const scrolled = (label, ...content) =>
  make('div', { className: 'wide', role: 'region', tabIndex: 0, 'aria-label': label }, ...content);

function mappedTable(mapped) {
  const heads = ['Our field', 'Their column', 'Turned into', 'Cells read'].map((each) => head(each));
  const rows = mapped.map(({ label, field, from, turned, filled }) => {
    const name = make('th', { scope: 'row' }, make('span', { textContent: label }));
    if (field !== label) name.append(' ', make('code', { textContent: field }));
    const cells = [from, turned || 'as it stands', filled].map((textContent) => make('td', { textContent }));
    return make('tr', {}, name, ...cells);
  });
  return scrolled('Fields and where they are read from', table('Fields and where they are read from', heads, rows));
}

function refusedTable(groups) {
  const heads = ['Field', 'Cells', 'Such as', 'Expected'].map((each) => head(each));
  const rows = groups.map(({ label, count, samples, expected }) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row', textContent: label }),
      make('td', { textContent: count }),
      make('td', {}, ...samples.map((textContent) => make('span', { className: 'each', textContent }))),
      make('td', { textContent: expected }),
    ),
  );
  return scrolled('Cells that could not be read', table('Cells that could not be read', heads, rows));
}

function refusedPart(groups) {
  if (groups.length <= shownGroups) return groups.length === 0 ? [] : [refusedTable(groups)];
  const rest = groups.slice(shownGroups);
  const summary = make('summary', { textContent: `${rest.length} more kinds` });
  return [refusedTable(groups.slice(0, shownGroups)), make('details', {}, summary, refusedTable(rest))];
}

const part = (name, id, ...content) => [make('dt', { textContent: name }), make('dd', { id }, ...content)];

/** What was recognised, mapped, repaired, refused and is missing, as a list of terms. */
export function report({ recognised, mapped, repaired, refusal, refused, incomplete, isPartial }) {
  return make(
    'dl',
    {},
    ...part('Recognised', 'recognised', ...paragraphs(recognised)),
    ...(mapped.length > 0 ? part('Mapped', 'mapped', mappedTable(mapped)) : []),
    ...part('Repaired', 'repaired', ...paragraphs(repaired)),
    ...(refusal.length > 0 ? part('Refused', 'refused', ...paragraphs(refusal), ...refusedPart(refused)) : []),
    ...part(isPartial ? 'Incomplete' : 'Missing', 'incomplete', ...paragraphs(incomplete)),
  );
}

/** The first records as they were read. */
export function sampleTable({ heads, rows }) {
  const classOf = ({ isNumber }) => (isNumber ? 'number' : '');
  const lines = rows.map((cells) =>
    make('tr', {}, ...cells.map((cell) => make('td', { textContent: cell.text || '–', className: classOf(cell) }))),
  );
  const top = heads.map((each) => head(each.text, classOf(each)));
  return scrolled('The first records as they were read', table('The first records as they were read', top, lines));
}
