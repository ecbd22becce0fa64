import { accountOf, readAs } from './account.mjs';
import { columnsOf } from './columns.mjs';
import { choice, make } from './dom.mjs';
import { guessFields, guessType } from './guess.mjs';
import { listen } from './intake.mjs';
import { columnTable } from './mapping.mjs';
import { numberLocaleOf } from './numbers.mjs';
import { meaningQuestions, writingQuestions } from './questions.mjs';
import { report, sampleTable } from './report.mjs';
import { outcome, showElements } from './results.mjs';
import { samplesOf } from './samples.mjs';
import { one } from './sentences.mjs';
import { guessStages } from './stages.mjs';
import { markup, written } from './tags.mjs';
import { isFrom, recognised, vendorName, vendorOf } from './vendors.mjs';
import { types } from './vocabulary.mjs';

const at = (id) => document.getElementById(id);
const page = document.querySelector('main');
const shown = new Map();

/** What was taken and how it is mapped; undefined until there are records. */
let state;
/** Counts what was shown, so that an earlier showing does not end a later one. */
let turn = 0;

const paragraphs = (texts) => texts.map((textContent) => make('p', { textContent }));

/** Tells what came of reading the records with these attributes; a sentence where they cannot be read so. */
function tell(attributes) {
  try {
    const read = state.type === undefined ? undefined : readAs(state, attributes);
    at('account').replaceChildren(report(accountOf(state, attributes, read)));
    at('rows').replaceChildren(...(read ? [sampleTable(samplesOf(state, read))] : []));
  } catch (error) {
    at('account').replaceChildren(...paragraphs([error.message]));
    at('rows').replaceChildren();
  }
  at('found').hidden = false;
  at('first').hidden = at('rows').childElementCount === 0;
}

async function show() {
  const mine = (turn += 1);
  page.setAttribute('aria-busy', 'true');
  const { source, elements, sentences } = outcome(state);
  const { id, src, ...attributes } = source?.attributes ?? {};
  tell(attributes);
  at('missing').replaceChildren(...paragraphs(sentences));
  for (const each of document.querySelectorAll('.copied')) each.textContent = '';
  at('attributes').textContent = written(attributes).join('\n');
  at('tags').textContent = elements.length === 0 ? '' : markup(source, elements);
  for (const part of ['figures', 'to-copy']) at(part).hidden = elements.length === 0;
  await showElements(at('elements'), { source, elements }, state.text, shown);
  if (mine === turn) page.setAttribute('aria-busy', 'false');
}

function askAndShow() {
  const isKnown = state.type !== undefined;
  at('writing').replaceChildren(...(isKnown ? writingQuestions(state, show) : []));
  at('meaning').replaceChildren(...(isKnown ? meaningQuestions(state, show) : []));
  return show();
}

function assign(column, field) {
  for (const [other, name] of state.fields) if (isFrom(name, column)) state.fields.delete(other);
  if (field !== '') state.fields.set(field, column);
  state.stages = guessStages(state);
  void askAndShow();
}

/** Whose shape they have, where they have one: its fields are taken from there, unless a person says that they are nobody's. */
function vendorQuestion(vendor) {
  const options = [
    ['', vendorName(vendor.adapter)],
    ['none', 'elsewhere: go by the columns'],
  ];
  const select = choice(options, state.isDeclined ? 'none' : '', (chosen) => {
    state.isDeclined = chosen !== '';
    void setType(state.type);
  });
  return make('label', { className: 'question' }, make('span', { textContent: 'They come from' }), select);
}

/** Where the fields of a type are: where its vendor has them, else where the columns' names say so. */
function setFields(type) {
  const vendor = type === undefined ? undefined : vendorOf(state.text, type);
  const focused = document.activeElement?.closest('#whose') !== null;
  at('whose').replaceChildren(...(vendor ? [vendorQuestion(vendor)] : []));
  if (focused) at('whose').querySelector('select')?.focus();
  state.vendor = state.isDeclined ? undefined : vendor;
  at('guessed-from').textContent = state.vendor
    ? `Where ${vendorName(state.vendor.adapter)} has them.`
    : 'Guessed from the names and the cells.';
  if (type === undefined) return new Map();
  if (!state.vendor) return guessFields(type, state.source.columns);
  return new Map([...state.vendor.fields].map(([field, { name }]) => [field, name]));
}

/** Takes the records to be of a type, with its fields found anew. */
function setType(type) {
  state.type = type;
  state.fields = setFields(type);
  state.numberLocale = numberLocaleOf(state.source.columns);
  state.said = new Map();
  state.stages = guessStages(state);
  at('mapping').hidden = type === undefined;
  at('columns').replaceChildren(...(type === undefined ? [] : columnTable(state, assign)));
  return askAndShow();
}

function refuse(sentence) {
  turn += 1;
  state = undefined;
  at('said').textContent = sentence;
  for (const id of ['found', 'first', 'reading', 'mapping', 'figures', 'to-copy']) at(id).hidden = true;
  for (const id of ['account', 'rows', 'type', 'whose', 'writing', 'meaning', 'columns', 'missing'])
    at(id).replaceChildren();
  for (const { box } of shown.values()) box.remove();
  shown.clear();
  page.setAttribute('aria-busy', 'false');
}

const counted = (count, one) => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;

function take(name, text, address) {
  const vendors = recognised(text);
  let source;
  try {
    source = columnsOf(text, vendors[0]?.type);
  } catch (error) {
    refuse(`${name}: ${error.message}`);
    return;
  }
  const { rows, columns } = source;
  if (rows === 0) {
    const why = source.read.warnings.map((each) => ` ${each}`).join('');
    refuse(`${name} holds no records, so there is nothing to measure.${why}`);
    return;
  }
  state = { name, text, address, source, dateChoices: new Map(), currency: '', zone: 'UTC', isDeclined: false };
  const type = guessType(name, columns, vendors);
  const looks = type === undefined ? '' : ` They look like ${types[type].label}.`;
  at('said').textContent = `${name}: ${counted(rows, 'record')} in ${counted(columns.length, 'column')}.${looks}`;
  at('reading').hidden = false;
  const options = Object.entries(types).map(([each, known]) => [each, one(known.one)]);
  const select = choice([['', 'Choose …'], ...options], type ?? '', (chosen) => {
    void setType(chosen === '' ? undefined : chosen);
  });
  select.setAttribute('aria-describedby', 'missing');
  at('type').replaceChildren(
    make('label', { className: 'question' }, make('span', { textContent: 'A record is' }), select),
  );
  void setType(type);
}

/** A button that copies a text, or selects it where the page may not write to the clipboard. */
function copies(button, text, said) {
  at(button).addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(at(text).textContent);
      at(said).textContent = 'Copied.';
    } catch {
      getSelection().selectAllChildren(at(text));
      at(said).textContent = 'Selected; copy it with your keyboard.';
    }
  });
}
copies('copy', 'tags', 'copied');
copies('copy-attributes', 'attributes', 'copied-attributes');

listen(
  { zone: at('zone'), file: at('file'), paste: at('paste'), read: at('read'), offers: at('offers') },
  take,
  refuse,
);
