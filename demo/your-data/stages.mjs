import { guessOutcome } from './guess.mjs';
import { list } from './sentences.mjs';
import { maxWords, word } from './tags.mjs';

/** Stages that many pipelines have, in the order in which they come. */
const usual = [
  /\b(new|lead|prospect)/,
  /qualif/,
  /discover|needs|engag/,
  /appointment|meeting|demo|present/,
  /propos|quote|offer|angebot/,
  /negotiat|review|verhandl/,
  /contract|commit|decision/,
];

const rankOf = (stage) => {
  const rank = usual.findIndex((pattern) => pattern.test(stage.toLowerCase()));
  return rank < 0 ? usual.length / 2 : rank;
};

/** What is wrong with a list of stages, a sentence; '' where nothing is. */
export function stagesProblem({ source, fields, stages }) {
  const column = source.columns.find(({ name }) => name === fields.get('stage'));
  const named = (stages.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []).filter((each) => each.trim() !== '');
  if (named.length > 1 || column === undefined) return '';
  const { length } = column.words;
  const held = length > maxWords ? `${length} different words` : list(column.words);
  return `A funnel needs two stages or more, with commas between them; “${column.name}” holds ${held}.`;
}

/** Stages as their pipeline has them, else as they probably follow each other, won last and lost left out; a list in the grammar of `stages`. */
export function guessStages({ source, fields, vendor }) {
  if (vendor?.stages) return vendor.stages.map(word).join(', ');
  const column = source.columns.find(({ name }) => name === fields.get('stage'));
  if (!column || column.words.length > maxWords) return '';
  const isWon = (stage) => guessOutcome('deals', stage) === 'won';
  const kept = column.words.filter((stage) => guessOutcome('deals', stage) !== 'lost');
  const order = (stage) => (isWon(stage) ? usual.length : rankOf(stage));
  return kept
    .toSorted((a, b) => order(a) - order(b))
    .map(word)
    .join(', ');
}
