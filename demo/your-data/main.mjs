import { columnsOf } from './columns.mjs';
import { choice, make } from './dom.mjs';
import { guessFields, guessType } from './guess.mjs';
import { listen } from './intake.mjs';
import { columnTable } from './mapping.mjs';
import { numberLocaleOf } from './numbers.mjs';
import { meaningQuestions, writingQuestions } from './questions.mjs';
import { outcome, showElements } from './results.mjs';
import { guessStages } from './stages.mjs';
import { markup } from './tags.mjs';
import { types } from './vocabulary.mjs';

const at = (id) => document.getElementById(id);
const page = document.querySelector('main');
const shown = new Map();

/** What was taken and how it is mapped; undefined until there are records. */
let state;
/** Counts what was shown, so that an earlier showing does not end a later one. */
let turn = 0;

const paragraphs = (texts) => texts.map((textContent) => make('p', { textContent }));

async function show() {
  const mine = (turn += 1);
  page.setAttribute('aria-busy', 'true');
  const { source, elements, sentences } = outcome(state);
  at('missing').replaceChildren(...paragraphs(sentences));
  at('copied').textContent = '';
  at('tags').textContent = elements.length === 0 ? '' : markup(source, elements);
  for (const id of ['figures', 'to-copy']) at(id).hidden = elements.length === 0;
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
  for (const [other, name] of state.fields) if (name === column) state.fields.delete(other);
  if (field !== '') state.fields.set(field, column);
  state.stages = guessStages(state);
  void askAndShow();
}

/** Takes the records to be of a type, with its fields guessed anew. */
function setType(type) {
  state.type = type;
  state.fields = type === undefined ? new Map() : guessFields(type, state.source.columns);
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
  for (const id of ['reading', 'mapping', 'figures', 'to-copy']) at(id).hidden = true;
  for (const id of ['type', 'writing', 'meaning', 'columns', 'missing']) at(id).replaceChildren();
  for (const { box } of shown.values()) box.remove();
  shown.clear();
  page.setAttribute('aria-busy', 'false');
}

const counted = (count, one) => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;

function take(name, text, address) {
  let source;
  try {
    source = columnsOf(text);
  } catch (error) {
    refuse(`${name}: ${error.message}`);
    return;
  }
  const { rows, columns, remarks } = source;
  if (rows === 0) {
    refuse(`${name} holds no records, so there is nothing to measure.`);
    return;
  }
  state = { name, text, address, source, dateChoices: new Map(), currency: '' };
  const type = guessType(name, columns);
  const looks = type === undefined ? '' : ` They look like ${types[type].label}.`;
  at('said').textContent =
    `${name}: ${counted(rows, 'record')} in ${counted(columns.length, 'column')}.${looks} ${remarks.join(' ')}`;
  at('reading').hidden = false;
  const options = Object.entries(types).map(([each, { one }]) => [each, one]);
  const select = choice([['', 'Choose …'], ...options], type ?? '', (chosen) => {
    void setType(chosen === '' ? undefined : chosen);
  });
  select.setAttribute('aria-describedby', 'missing');
  at('type').replaceChildren(
    make('label', { className: 'question' }, make('span', { textContent: 'A record is a' }), select),
  );
  void setType(type);
}

at('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(at('tags').textContent);
    at('copied').textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(at('tags'));
    at('copied').textContent = 'Selected; copy it with your keyboard.';
  }
});

listen(
  { zone: at('zone'), file: at('file'), paste: at('paste'), read: at('read'), offers: at('offers') },
  take,
  refuse,
);
