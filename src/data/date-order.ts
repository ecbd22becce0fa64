import type { Cells } from './cells.js';
import { quoted } from './errors.js';
import { formatOf, isYearFirst, ordersOf, type LooseDate, type Order } from './time-cells.js';

/** A date whose order the whole column must tell. */
export interface Loose {
  readonly row: number;
  readonly date: LooseDate;
}

/** Why a column was refused as a whole, in a sentence. */
export interface Refused {
  readonly refusal: string;
}

/**
 * The one order in which every date of a column fits; undefined where there is no date to go by. A date that fits no order at
 * all has no say. Refused where two orders fit, or where no one order does: a guess would move days by months.
 */
export function agree(cells: Cells, dates: readonly Loose[]): Order | undefined | Refused {
  let possible: readonly Order[] | undefined;
  let witness: Loose | undefined;
  for (const loose of dates) {
    if (isYearFirst(loose.date)) continue;
    const orders = ordersOf(loose.date);
    if (orders.length === 0) continue;
    const left: readonly Order[] = possible === undefined ? orders : possible.filter((order) => orders.includes(order));
    if (left.length === 0 && witness) return { refusal: disagreement(cells, witness, loose) };
    if (possible === undefined || left.length < possible.length) witness = loose;
    possible = left;
  }
  if (possible === undefined || witness === undefined) return undefined;
  const [only, ...others] = possible;
  if (others.length === 0) return only;
  const formats = possible.map((order) => formatOf(witness.date, order));
  return {
    refusal: `The dates in ${cells.field} could be ${formats.join(' or ')}: record ${record(cells, witness)} has ${cellOf(cells, witness)}. Say which with a date format.`,
  };
}

function disagreement(cells: Cells, one: Loose, other: Loose): string {
  return (
    `The dates in ${cells.field} are not all written in one way: record ${record(cells, one)} has ${cellOf(cells, one)}, ` +
    `record ${record(cells, other)} has ${cellOf(cells, other)}. Say which are meant with a date format.`
  );
}

function record({ records }: Cells, { row }: Loose): number {
  return records[row] ?? row + 1;
}

function cellOf({ values }: Cells, { row }: Loose): string {
  return quoted(values[row]);
}
