import { dateFormatOf } from './dates.mjs';
import { make } from './dom.mjs';
import { suggest } from './suggestions.mjs';
import { fieldsText } from './tags.mjs';
import { types } from './vocabulary.mjs';

/** Attributes by which every element reads these records. */
function readingOf(state) {
  const { source, type, fields, dateChoices, numberLocale, currency, address } = state;
  const dated = source.columns.filter(({ name }) =>
    [...fields].some(([field, column]) => column === name && types[type].fields[field].kind === 'time'),
  );
  const { format, conflict } = dateFormatOf(dated, dateChoices);
  const told = Object.entries({
    src: address,
    fields: fieldsText(state),
    'date-format': format ?? '',
    'number-locale': numberLocale,
    currency: fields.has('currency') || !fields.has('amount') ? '' : currency,
  });
  return { attributes: Object.fromEntries(told.filter(([, value]) => value !== '')), conflict };
}

const ask = (type) => {
  const all = Object.values(types).map(({ label }) => label);
  return type === undefined
    ? `Nothing in the columns says what these records are: ${all.slice(0, -1).join(', ')} or ${all.at(-1)}. Say it above, and which column holds what.`
    : undefined;
};

/** What comes of the records as they are mapped: elements with their attributes, and sentences on what is missing. */
export function outcome(state) {
  if (state.source.rows === 0)
    return { elements: [], sentences: ['The file has a header and no records, so there is nothing to measure.'] };
  if (state.type === undefined) return { elements: [], sentences: [ask(undefined)] };
  const { attributes, conflict } = readingOf(state);
  const { possible, sentences } = suggest(state);
  const opposite =
    conflict &&
    `The dates in ${conflict.join(', ')} are written in opposite orders, which one date format cannot say. Write them in one way in the file.`;
  return {
    elements: possible.map(({ key, tag, attributes: own }) => ({ key, tag, attributes: { ...own, ...attributes } })),
    sentences: [...(opposite ? [opposite] : []), ...sentences],
  };
}

/** Keeps the elements of a place as they are wanted: those that stay keep their picture until the new one is there. */
export function showElements(place, elements, text, shown) {
  const wanted = new Set(elements.map(({ key }) => key));
  for (const [key, { box }] of shown) {
    if (wanted.has(key)) continue;
    box.remove();
    shown.delete(key);
  }
  for (const { key, tag, attributes } of elements) {
    const { box, element } = shown.get(key) ?? boxed(tag);
    shown.set(key, { box, element });
    for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes)) {
      // The text is here already; its address is for the tags.
      if (name !== 'src' && element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    element.records = text;
    place.append(box);
  }
  return Promise.all([...shown.values()].map(({ element }) => element.updateComplete));
}

function boxed(tag) {
  const element = make(tag);
  return { element, box: make('div', { className: tag }, element) };
}
