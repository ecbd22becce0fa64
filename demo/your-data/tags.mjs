import { decider, guessOutcome } from './guess.mjs';
import { types } from './vocabulary.mjs';

/** A word as the grammar of `fields` takes it: in quotes where it holds a mark, or blanks at its ends. */
export const word = (text) => (/[=,()|:"]|^\s|\s$|^[[{]|^$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** What the kit reads a word of a status as, untold. */
function untold(type, text) {
  const parts = text.toLowerCase().split(/[^\p{L}'’]+/u);
  const says = (each) => parts.includes(each) || parts.includes(`closed${each}`);
  const [good] = type === 'leads' ? ['converted'] : ['won'];
  if (type === 'leads') return says(good) ? good : says('lost') ? 'lost' : 'open';
  return says('won') === says('lost') ? 'open' : says('won') ? 'won' : 'lost';
}

/** What each word of the deciding column means: as a person said, else as it is guessed. */
export function meaning({ type, said }, text) {
  return said.get(text) ?? guessOutcome(type, text);
}

/** Words that the kit would read otherwise, as `(Gewonnen:won|Verloren:lost)`. */
function told(state, column) {
  const words = state.source.columns.find(({ name }) => name === column)?.words ?? [];
  const pairs = words.slice(0, maxWords).filter((each) => meaning(state, each) !== untold(state.type, each));
  return pairs.length === 0 ? '' : `(${pairs.map((each) => `${word(each)}:${meaning(state, each)}`).join('|')})`;
}

/** The most words of a status that are asked about; a column with more is no status. */
export const maxWords = 24;

/** The `fields` attribute: which of their columns is which of our fields. */
export function fieldsText(state) {
  const { type, fields } = state;
  const deciding = decider(type, fields);
  const entries = Object.keys(types[type].fields).flatMap((field) => {
    const column = fields.get(field);
    if (column === undefined) return [];
    const values = field === 'status' && column === deciding ? told(state, column) : '';
    return column === field && values === '' ? [] : [`${field}=${word(column)}${values}`];
  });
  const values = fields.has('status') || deciding === undefined ? '' : told(state, deciding);
  return [...(values === '' ? [] : [`status=${word(deciding)}${values}`]), ...entries].join(', ');
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The markup of elements, as a page would hold it. */
export function markup(elements) {
  const tags = elements.map(({ tag, attributes }) => {
    const lines = Object.entries(attributes).map(([name, value]) => `  ${name}="${escaped(value)}"\n`);
    return `<${tag}\n${lines.join('')}></${tag}>\n`;
  });
  return ['<script type="module" src="kpi-elements.min.js"></script>\n', ...tags].join('\n');
}
