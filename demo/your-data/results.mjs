import { formOf } from './account.mjs';
import { dateFormatOf } from './dates.mjs';
import { make } from './dom.mjs';
import { conflicting, openAlone, repeated, unclear } from './sentences.mjs';
import { suggest } from './suggestions.mjs';
import { fieldsText } from './tags.mjs';
import { types } from './vocabulary.mjs';

/** The `<kpi-source>` of the records, and the columns whose dates no format covers. */
function sourceOf(state) {
  const { source, type, fields, dateChoices, numberLocale, currency, zone, address } = state;
  const dated = source.columns.filter(({ name }) =>
    [...fields].some(([field, column]) => column === name && types[type].fields[field]?.kind === 'time'),
  );
  const { format, conflict } = dateFormatOf(dated, dateChoices);
  const told = Object.entries({
    id: type,
    src: address,
    type,
    adapter: state.vendor?.adapter ?? (state.isDeclined ? formOf(state.text) : ''),
    fields: fieldsText(state),
    'date-format': format ?? '',
    'number-locale': numberLocale,
    zone: zone === 'UTC' ? '' : zone,
    currency: fields.has('currency') || !fields.has('amount') ? '' : currency,
  });
  const attributes = Object.fromEntries(told.filter(([, value]) => value !== ''));
  return { tag: 'kpi-source', attributes, conflict };
}

/** What comes of the records as they are mapped: a source, elements that name it, and sentences on what is missing. */
export function outcome(state) {
  if (state.type === undefined) return { elements: [], sentences: [unclear(state.source.columns)] };
  const { conflict, ...source } = sourceOf(state);
  const { elements, sentences } = suggest(state);
  const said = [...conflicting(conflict), ...repeated(state), ...openAlone(state)];
  return { source, elements, sentences: [...said, ...sentences] };
}

function setAttributes(element, attributes) {
  for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** The records of the page, which its elements name. */
const holder = make('kpi-source');

/** Keeps the elements of a place as they are wanted: those that stay keep their picture until the new one is there. */
export async function showElements(place, { source, elements }, text, shown) {
  const wanted = new Set(elements.map(({ key }) => key));
  for (const [key, { box }] of shown) {
    if (wanted.has(key)) continue;
    box.remove();
    shown.delete(key);
  }
  if (elements.length === 0) return;
  // The text is here already; its address is for the tags.
  setAttributes(holder, { ...source.attributes, src: '' });
  holder.records = text;
  place.before(holder);
  await holder.updateComplete;
  for (const { key, tag, attributes } of elements) {
    const { box, element } = shown.get(key) ?? boxed(tag);
    shown.set(key, { box, element });
    setAttributes(element, attributes);
    place.append(box);
  }
  await Promise.all([...shown.values()].map(({ element }) => element.updateComplete));
}

function boxed(tag) {
  const element = make(tag);
  return { element, box: make('div', { className: tag }, element) };
}
