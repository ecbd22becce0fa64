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

/** What a vendor's shape says that a word of the status means. */
const known = ({ vendor }, text) => vendor?.fields.get('status')?.values.get(text);

/** What each word of the deciding column means: as a person said, else as its vendor means it or it is guessed. */
export function meaning(state, text) {
  const { type, said } = state;
  return said.get(text) ?? known(state, text) ?? (state.vendor ? untold(type, text) : guessOutcome(type, text));
}

/** Words that the kit would read otherwise, as `(Gewonnen:won|Verloren:lost)`. */
function told(state, column) {
  const words = (state.source.columns.find(({ name }) => name === column)?.words ?? []).slice(0, maxWords);
  const isOther = (each) => meaning(state, each) !== (known(state, each) ?? untold(state.type, each));
  if (!words.some(isOther)) return '';
  // What is told stands in the place of all that its vendor would say.
  const pairs = words.filter((each) => isOther(each) || known(state, each) !== undefined);
  return `(${pairs.map((each) => `${word(each)}:${meaning(state, each)}`).join('|')})`;
}

/** The most words of a status that are asked about; a column with more is no status. */
export const maxWords = 24;

/**
 * The `fields` attribute: which of their columns is which of our fields, and which of our names theirs bear by chance; of a
 * vendor's shape only what was corrected.
 */
export function fieldsText(state) {
  const { type, fields, source, vendor } = state;
  const deciding = decider(type, fields);
  const isTheirs = (field) => source.columns.some(({ name, filled }) => name === field && filled > 0);
  const isToldByStage = !fields.has('status') && deciding !== undefined && told(state, deciding) !== '';
  const ours = new Set([...Object.keys(types[type].fields), ...(vendor?.fields.keys() ?? [])]);
  const entries = [...ours].flatMap((field) => {
    const column = fields.get(field);
    const native = vendor?.fields.get(field);
    if (native && column === undefined) return [`${field}=""`];
    if (column === undefined) return isTheirs(field) && !(field === 'status' && isToldByStage) ? [`${field}=""`] : [];
    const values = field === 'status' && column === deciding ? told(state, column) : '';
    if (column === (native?.name ?? field) && values === '') return [];
    const via = column === native?.name ? native.via.map((each) => `|${each}`).join('') : '';
    return [`${field}=${word(column)}${via}${values}`];
  });
  return [...(isToldByStage ? [`status=${word(deciding)}${told(state, deciding)}`] : []), ...entries].join(', ');
}

/** An attribute's value in the quotes that it holds none of. */
function inQuotes(value) {
  const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return text.includes('"') && !text.includes("'") ? `'${text}'` : `"${text.replaceAll('"', '&quot;')}"`;
}

/** Attributes as they stand in a tag. */
export const written = (attributes) => Object.entries(attributes).map(([name, value]) => `${name}=${inQuotes(value)}`);

const lineLength = 100;

function tagOf({ tag, attributes }) {
  const told = written(attributes);
  const line = `<${tag} ${told.join(' ')}></${tag}>\n`;
  return line.length <= lineLength ? line : `<${tag}\n${told.map((each) => `  ${each}\n`).join('')}></${tag}>\n`;
}

/** The markup of a source and the elements that name it, as a page would hold it. */
export const markup = (source, elements) =>
  `<script type="module" src="kpi-elements.min.js"></script>\n\n${tagOf(source)}\n${elements.map(tagOf).join('')}`;
