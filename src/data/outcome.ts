import { Words } from './cells.js';
import { dealStatus, leadStatus } from './outcome-words.js';
import { noCodes } from './codes.js';
import { NO_DAY, type Fault, type TextColumn, type TimeColumn } from './table.js';

/**
 * The status of each deal: by its status where it has one, else by its stage; blank where it has neither. Where its status
 * says no more than that it is closed its stage may tell how; where that does not either, the cell is a fault. `records` gives the numbers of the rows' records, from 1; it is asked for faults alone.
 */
export function dealStatusColumn(
  status: TextColumn | undefined,
  stage: TextColumn | undefined,
  records: () => Int32Array,
): TextColumn | undefined {
  const rows = (status ?? stage)?.codes.length;
  if (rows === undefined) return undefined;
  const words = new Words();
  const codes = noCodes(rows, 3);
  const open = words.code('open');
  const untold = new Map<number, Fault>();
  for (const [field, column] of Object.entries({ status, stage })) {
    if (!column) continue;
    const known = column.words.map((word) => codeOf(dealStatus(word), words));
    for (let row = 0; row < codes.length; row++) {
      const code = column.codes[row]!;
      if (codes[row] !== -1 || code === -1) continue;
      const told = known[code]!;
      if (told === -1 && !untold.has(row)) untold.set(row, closedFault(field, column, row, records()[row]!));
      if (told === -1 || (untold.size > 0 && told === open && untold.has(row))) continue;
      codes[row] = told;
      if (untold.size > 0) untold.delete(row);
    }
  }
  const faults = [...(status?.faults ?? []), ...(stage?.faults ?? []), ...untold.values()];
  return { kind: 'text', codes, words: words.words, faults };
}

const codeOf = (status: string | undefined, words: Words): number => (status === undefined ? -1 : words.code(status));

/** A cell that says closed, and not how that ended. */
function closedFault(field: string, { words, codes }: TextColumn, row: number, record: number): Fault {
  return { row, record, field, value: words[codes[row]!]!, expected: 'Closed Won or Closed Lost' };
}

/** What tells how leads stand; each undefined where the records lack it. */
export interface LeadColumns {
  readonly status: TextColumn | undefined;
  readonly convertedAt: TimeColumn | undefined;
  readonly lostAt: TimeColumn | undefined;
}

/**
 * The status of each lead: converted where it has a date of conversion, lost where it has only a date of loss, else by its
 * status; a lead with none of them is open, one whose date cannot be read is blank. Where all that is known is that it is closed
 * the cell is a fault. Undefined without any such column.
 */
export function leadStatusColumn(
  records: Int32Array,
  { status, convertedAt, lostAt }: LeadColumns,
): TextColumn | undefined {
  if (!status && !convertedAt && !lostAt) return undefined;
  const unreadable = new Set([convertedAt, lostAt].flatMap((column) => column?.faults ?? []).map((fault) => fault.row));
  const words = new Words();
  const open = words.code('open');
  const converted = words.code('converted');
  const lost = words.code('lost');
  const known = status?.words.map((word) => codeOf(leadStatus(word), words));
  const faults = [...(status?.faults ?? [])];
  const codes = Int8Array.from(records, (record, row) => {
    const told = known?.[status?.codes[row] ?? -1] ?? open;
    if (told === converted || isDated(convertedAt, row)) return converted;
    if (told === open && unreadable.has(row)) return -1;
    if (told === lost || isDated(lostAt, row)) return lost;
    if (told === -1)
      faults.push({ ...closedFault('status', status!, row, record), expected: 'Converted or Closed Lost' });
    return told;
  });
  return { kind: 'text', codes, words: words.words, faults };
}

function isDated(column: TimeColumn | undefined, row: number): boolean {
  return (column?.day[row] ?? NO_DAY) !== NO_DAY;
}
