import { inOrder } from './account.mjs';
import { types } from './vocabulary.mjs';

const shownRows = 5;
const noDay = -(2 ** 31);

const dateOf = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** A cell as it was read; '' where it is blank. */
const cellIn = {
  text: ({ codes, words }, row) => words[codes[row]] ?? '',
  number: ({ data, scale }, row) =>
    Number.isNaN(data[row])
      ? ''
      : (data[row] / 10 ** scale).toLocaleString('en', { maximumFractionDigits: Math.max(scale, 3) }),
  time({ day, ms }, row, zone) {
    if (day[row] === noDay) return '';
    if (ms === undefined || Number.isNaN(ms[row])) return dateOf(day[row]);
    // Of Swedish order are the dates that the world can read.
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(ms[row]);
  },
};

/** The first records as they were read: a head for each field that holds anything, and the cells below. */
export function samplesOf(state, { table }) {
  const columns = inOrder(state).flatMap(([field]) => {
    const column = table.column(field);
    return column
      ? [{ label: types[state.type].fields[field]?.label ?? field, column, isNumber: column.kind === 'number' }]
      : [];
  });
  const rows = Array.from({ length: Math.min(shownRows, table.rows) }, (_, row) =>
    columns.map(({ column, isNumber }) => ({ text: cellIn[column.kind](column, row, table.zone), isNumber })),
  );
  return { heads: columns.map(({ label, isNumber }) => ({ text: label, isNumber })), rows };
}
