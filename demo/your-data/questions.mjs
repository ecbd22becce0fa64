import { choice, make } from './dom.mjs';
import { decider } from './guess.mjs';
import { numberStyles } from './numbers.mjs';
import { stagesProblem } from './stages.mjs';
import { maxWords, meaning } from './tags.mjs';
import { isFrom } from './vendors.mjs';
import { outcomes, types } from './vocabulary.mjs';

const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'CAD', 'AUD', 'INR', 'JPY'];

const question = (text, control) =>
  make('label', { className: 'question' }, make('span', { textContent: text }), control);

function dateQuestions({ source, fields, type, dateChoices }, changed) {
  const dated = source.columns.filter(({ name, dates }) => {
    const field = [...fields].find(([, column]) => column === name)?.[0];
    return types[type].fields[field]?.kind === 'time' && dates?.choices.length > 1;
  });
  return dated.map(({ name, dates }) => {
    const options = dates.choices.map(({ format, example }) => [format, example]);
    const select = choice([['', 'Choose …'], ...options], dateChoices.get(name) ?? '', (format) => {
      if (format === '') dateChoices.delete(name);
      else dateChoices.set(name, format);
      changed();
    });
    select.setAttribute('aria-describedby', 'missing');
    return question(`Dates in “${name}” are read as`, select);
  });
}

function moneyQuestions(state, changed) {
  const { type, fields } = state;
  const asked = [];
  const text = state.source.columns.some(({ numbers }) => numbers.length > 0);
  if (text || state.numberLocale !== '') {
    const styles = numberStyles.map(({ locale, label }) => [locale, label]);
    const select = choice(styles, state.numberLocale, (locale) => {
      state.numberLocale = locale;
      changed();
    });
    asked.push(question('Numbers are written as', select));
  }
  if (type === 'deals' && fields.has('amount') && !fields.has('currency')) {
    const options = [['', 'not said'], ...currencies.map((each) => [each, each])];
    const select = choice(options, state.currency, (currency) => {
      state.currency = currency;
      changed();
    });
    asked.push(question('Amounts are in', select));
  }
  return asked;
}

/** In which zone days begin, where records tell times of day. */
function zoneQuestion(state, changed) {
  const isMapped = (name) => [...state.fields.values()].some((each) => isFrom(each, name));
  if (!state.source.columns.some(({ name, hasTimes }) => hasTimes && isMapped(name))) return [];
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
  const select = choice(
    zones.map((zone) => [zone, zone.replaceAll('_', ' ')]),
    state.zone,
    (zone) => {
      state.zone = zone;
      changed();
    },
  );
  return [question('Days are those of', select)];
}

/** How dates and numbers are written, where the file does not say. */
export const writingQuestions = (state, changed) => [
  ...dateQuestions(state, changed),
  ...zoneQuestion(state, changed),
  ...moneyQuestions(state, changed),
];

function wordQuestions(state, changed) {
  const { type, fields, source, said } = state;
  const column = source.columns.find(({ name }) => name === decider(type, fields));
  if (!column || column.words.length > maxWords) return [];
  const options = Object.keys(outcomes[type]).map((each) => [each, each]);
  const lines = column.words.map((word) => {
    const select = choice(options, meaning(state, word), (outcome) => {
      said.set(word, outcome);
      changed();
    });
    const count = column.counts.get(word).toLocaleString('en');
    // Where stages are ids, their pipeline may have told their names.
    const called = state.vendor?.fields.get('stage')?.values.get(word) ?? word;
    return make('label', { className: 'word' }, make('span', { textContent: `${called} (${count})` }), select);
  });
  const legend = make('legend', { textContent: `What the words in “${column.name}” mean` });
  return [make('fieldset', { className: 'words', 'aria-describedby': 'missing' }, legend, ...lines)];
}

/** The order of the stages stands in no export. */
function stageQuestion(state, changed) {
  if (!state.fields.has('stage')) return [];
  const problem = make('p', { id: 'stages-problem', className: 'problem', role: 'status' });
  const input = make('input', { type: 'text', spellcheck: false, 'aria-describedby': problem.id });
  const say = () => {
    problem.textContent = stagesProblem(state);
    input.setAttribute('aria-invalid', problem.textContent !== '');
  };
  input.value = state.stages;
  input.addEventListener('change', () => {
    state.stages = input.value.trim();
    say();
    changed();
  });
  say();
  return [question('Stages, in the order in which they come', input), problem];
}

/** What the words of a status mean, and in which order stages come. */
export const meaningQuestions = (state, changed) => [
  ...wordQuestions(state, changed),
  ...stageQuestion(state, changed),
];
