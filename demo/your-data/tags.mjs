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

/** The `fields` attribute: which of their columns is which of our fields, and which of our names theirs bear by chance. */
export function fieldsText(state) {
  const { type, fields, source } = state;
  const deciding = decider(type, fields);
  const isTheirs = (field) => source.columns.some(({ name, filled }) => name === field && filled > 0);
  const isToldByStage = !fields.has('status') && deciding !== undefined && told(state, deciding) !== '';
  const entries = Object.keys(types[type].fields).flatMap((field) => {
    const column = fields.get(field);
    if (column === undefined) return isTheirs(field) && !(field === 'status' && isToldByStage) ? [`${field}=""`] : [];
    const values = field === 'status' && column === deciding ? told(state, column) : '';
    return column === field && values === '' ? [] : [`${field}=${word(column)}${values}`];
  });
  return [...(isToldByStage ? [`status=${word(deciding)}${told(state, deciding)}`] : []), ...entries].join(', ');
}

/** An attribute's value in the quotes that it holds none of. */
function inQuotes(value) {
  const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return text.includes('"') && !text.includes("'") ? `'${text}'` : `"${text.replaceAll('"', '&quot;')}"`;
}

const lineLength = 100;

function tagOf({ tag, attributes }) {
  const told = Object.entries(attributes).map(([name, value]) => `${name}=${inQuotes(value)}`);
  const line = `<${tag} ${told.join(' ')}></${tag}>\n`;
  return line.length <= lineLength ? line : `<${tag}\n${told.map((each) => `  ${each}\n`).join('')}></${tag}>\n`;
}

/** The markup of a source and the elements that name it, as a page would hold it. */
export const markup = (source, elements) =>
  `<script type="module" src="kpi-elements.min.js"></script>\n\n${tagOf(source)}\n${elements.map(tagOf).join('')}`;
