import { readRecords } from '/dist/kpi-elements.min.js';
import { datesIn } from './dates.mjs';
import { numbersIn } from './numbers.mjs';

const sampleCount = 3;
const noDay = -(2 ** 31);

const dateOf = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** How often each text stands in a column, blanks left out; cells as the kit reads them when nothing is told. */
function countsOf(column, rows) {
  const counts = new Map();
  const textAt = {
    text: (row) => column.words[column.codes[row]],
    number: (row) => (Number.isNaN(column.data[row]) ? undefined : String(column.data[row] / 10 ** column.scale)),
    time: (row) => (column.day[row] === noDay ? undefined : dateOf(column.day[row])),
  }[column.kind];
  for (let row = 0; row < rows; row += 1) {
    const text = textAt(row)?.trim();
    if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** Epoch times are numbers from 1973 on, in seconds or milliseconds. */
const isEpoch = (words) => words.length > 0 && words.every((word) => /^\d{9,10}$|^\d{12,13}$/.test(word));

/** A time of day beside a date. */
const clock = /\d[T ]\d{1,2}:\d\d/;

const isScore = (words) => words.every((word) => /^\d+(\.\d+)?$/.test(word) && Number(word) <= 10);

function profile(name, column, rows) {
  const counts = countsOf(column, rows);
  const words = [...counts.keys()];
  const dates = column.kind === 'time' ? { choices: [], told: false } : datesIn(words);
  const numbers = column.kind === 'number' ? [''] : column.kind === 'text' && !dates ? numbersIn(words) : [];
  const isNumber = column.kind === 'number' || numbers.length > 0;
  const kinds = {
    id: true,
    words: !dates && (!isNumber || words.length <= 12),
    time: dates !== undefined || isEpoch(words),
    number: isNumber,
    share: words.every((word) => /^(0|1)?(\.\d+)?$|^\d+([.,]\d+)? ?%$/.test(word)),
    score: isNumber && words.length > 0 && isScore(words),
  };
  const filled = [...counts.values()].reduce((sum, count) => sum + count, 0);
  // Numbers that a person could not have meant otherwise say nothing of how numbers in text are written.
  return {
    name,
    counts,
    words,
    samples: words.slice(0, sampleCount),
    filled,
    kinds,
    dates,
    numbers: column.kind === 'text' ? numbers : [],
    hasTimes:
      (column.kind === 'time' && column.ms !== undefined) || isEpoch(words) || words.some((word) => clock.test(word)),
  };
}

/**
 * Reads a text and tells what its columns look like, whatever its records are; as a type only so that those of a vendor are found
 * in their envelope. Throws the kit's own errors, each a sentence.
 */
export function columnsOf(text, type = 'deals') {
  // Read under names that are none of the vocabulary's, so that every column is seen as it is written.
  const { names } = readRecords(text, { type }).table;
  const alias = (index) => `column ${index}`;
  const fields = JSON.stringify(Object.fromEntries(names.map((name, index) => [alias(index), name])));
  const read = readRecords(text, { type, fields });
  const { table } = read;
  // Of no records at all the kit knows no names but its own.
  const columns = (table.rows === 0 ? [] : names).flatMap((name, index) => {
    const column = table.column(alias(index));
    return column ? [profile(name, column, table.rows)] : [];
  });
  return { columns, rows: table.rows, read };
}
