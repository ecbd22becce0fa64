import { choice, make } from './dom.mjs';
import { decider } from './guess.mjs';
import { numberStyles } from './numbers.mjs';
import { maxWords, meaning } from './tags.mjs';
import { outcomes, types } from './vocabulary.mjs';

const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'CAD', 'AUD', 'INR', 'JPY'];

/** Columns that are a field first, the others in the order of the file. */
const inOrder = (columns, fieldOf) =>
  columns.toSorted((a, b) => Number(fieldOf(b.name) !== '') - Number(fieldOf(a.name) !== ''));

function row({ name, samples, filled }, options, value, rows, change) {
  const select = choice(`What ${name} holds`, options, value, change);
  const share =
    filled === rows ? '' : filled === 0 ? 'empty' : `${Math.max(1, Math.floor((100 * filled) / rows))} % filled`;
  const cells = samples.map((sample) => make('span', { className: 'sample', textContent: sample }));
  return make(
    'tr',
    {},
    make('th', { scope: 'row', textContent: name }),
    make('td', { className: 'samples' }, ...cells, make('span', { className: 'share', textContent: share })),
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

/** The table of columns, each with a select of what it is. `assign` is told a column and a field, or '' for none. */
export function columnTable({ source, type, fields }, assign) {
  const fieldOf = (name) => [...fields].find(([, column]) => column === name)?.[0] ?? '';
  const all = Object.entries(types[type].fields).map(([field, { label }]) => [field, label]);
  const selects = new Map();
  const update = (name, field) => {
    for (const [other, select] of selects)
      if (other !== name && field !== '' && select.value === field) select.value = '';
    assign(name, field);
  };
  const line = (column) => {
    const made = row(column, [['', '–'], ...all], fieldOf(column.name), source.rows, (field) =>
      update(column.name, field),
    );
    selects.set(column.name, made.querySelector('select'));
    return made;
  };
  const known = inOrder(source.columns, fieldOf).filter(({ name }) => fieldOf(name) !== '');
  const rest = source.columns.filter(({ name }) => fieldOf(name) === '');
  if (source.columns.length <= 12 || known.length === 0)
    return [tableOf('Columns of the file', inOrder(source.columns, fieldOf).map(line))];
  const more = make('details', {}, make('summary', { textContent: `${rest.length} more columns` }));
  more.append(tableOf('Columns that are not used', rest.map(line)));
  return [tableOf('Columns that are used', known.map(line)), more];
}

const question = (text, control, hint) =>
  make('label', { className: 'question' }, make('span', { textContent: text }), control, ...(hint ? [hint] : []));

function dateQuestions({ source, fields, type, dateChoices }, changed) {
  const dated = source.columns.filter(({ name, dates }) => {
    const field = [...fields].find(([, column]) => column === name)?.[0];
    return types[type].fields[field]?.kind === 'time' && dates?.choices.length > 1;
  });
  return dated.map(({ name, dates }) => {
    const options = dates.choices.map(({ format, example }) => [format, example]);
    const given = dateChoices.get(name) ?? '';
    const select = choice(`How dates in ${name} are read`, [['', 'Choose …'], ...options], given, (format) => {
      if (format === '') dateChoices.delete(name);
      else dateChoices.set(name, format);
      changed();
    });
    return question(`The dates in “${name}” can be read in ${dates.choices.length} ways. Which is meant?`, select);
  });
}

function wordQuestions(state, changed) {
  const { type, fields, source, said } = state;
  const column = source.columns.find(({ name }) => name === decider(type, fields));
  if (!column || column.words.length > maxWords) return [];
  const options = Object.keys(outcomes[type]).map((each) => [each, each]);
  const lines = column.words.map((word) => {
    const select = choice(`What ${word} means`, options, meaning(state, word), (outcome) => {
      said.set(word, outcome);
      changed();
    });
    const count = column.counts.get(word).toLocaleString('en');
    return make('label', { className: 'word' }, make('span', { textContent: `${word} (${count})` }), select);
  });
  const legend = make('legend', { textContent: `What the words in “${column.name}” mean` });
  return [make('fieldset', {}, legend, ...lines)];
}

function moneyQuestions(state, changed) {
  const { type, fields } = state;
  const asked = [];
  const text = state.source.columns.some(({ numbers }) => numbers.length > 0);
  if (text || state.numberLocale !== '') {
    const styles = numberStyles.map(({ locale, label }) => [locale, label]);
    const select = choice('How numbers are written', styles, state.numberLocale, (locale) => {
      state.numberLocale = locale;
      changed();
    });
    asked.push(question('Numbers are written as', select));
  }
  if (type === 'deals' && fields.has('amount') && !fields.has('currency')) {
    const options = [['', 'not said'], ...currencies.map((each) => [each, each])];
    const select = choice('Currency of the amounts', options, state.currency, (currency) => {
      state.currency = currency;
      changed();
    });
    asked.push(question('Amounts are in', select));
  }
  return asked;
}

/** The order of the stages stands in no export. */
function stageQuestion(state, changed) {
  if (state.type !== 'deals' || state.stages === '' || !customElements.get('funnel-stages')) return [];
  const input = make('input', { type: 'text', value: state.stages, spellcheck: false });
  input.addEventListener('change', () => {
    state.stages = input.value.trim();
    changed();
  });
  return [question('Stages, in the order in which they come', input)];
}

/** What only a person knows: how dates are meant, which words decide, how numbers are written, how stages follow each other. */
export function questions(state, changed) {
  const asked = [...dateQuestions(state, changed), ...moneyQuestions(state, changed)];
  return [...asked, ...stageQuestion(state, changed), ...wordQuestions(state, changed)];
}
