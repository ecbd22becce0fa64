import { Words } from './cells.js';
import { NO_DAY, type TextColumn, type TimeColumn } from './table.js';

/** How a deal stands. */
export type DealStatus = 'open' | 'won' | 'lost';

/** How a lead stands. */
export type LeadStatus = 'open' | 'converted' | 'lost';

/**
 * How a deal stands, by the words of its status or stage: `Won`, `closedwon` and `Closed Lost – price` decide it, in any letter
 * case; anything else is open, `Wonder Inc.` and what says both among it.
 */
export function dealStatus(word: string): DealStatus {
  const won = says(word, 'won');
  const lost = says(word, 'lost');
  if (won === lost) return 'open';
  return won ? 'won' : 'lost';
}

/** How a lead stands, by the words of its status alone: `Converted` and `Lost` in any letter case, anything else is open. */
export function leadStatus(word: string): LeadStatus {
  if (says(word, 'converted')) return 'converted';
  return says(word, 'lost') ? 'lost' : 'open';
}

function says(text: string, word: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}'’]+/u)
    .some((each) => each === word || each === `closed${word}`);
}

/** The status of each deal: by its status where it has one, else by its stage; blank where it has neither. */
export function dealStatusColumn(
  status: TextColumn | undefined,
  stage: TextColumn | undefined,
): TextColumn | undefined {
  const columns = [status, stage].filter((column) => column !== undefined);
  return columns.length === 0 ? undefined : firstWord(columns, dealStatus);
}

/** The first column's word that a row has, read by `read`; blank where no column has one. */
function firstWord(columns: readonly TextColumn[], read: (word: string) => string): TextColumn {
  const words = new Words();
  const codes = new Int32Array(columns[0]?.codes.length ?? 0).fill(-1);
  for (const column of columns) {
    const known = column.words.map((word) => words.code(read(word)));
    column.codes.forEach((code, row) => {
      if (codes[row] === -1 && code !== -1) codes[row] = known[code] ?? -1;
    });
  }
  return { kind: 'text', codes, words: words.words, faults: columns.flatMap((column) => column.faults) };
}

/** What tells how leads stand; each undefined where the records lack it. */
export interface LeadColumns {
  readonly status: TextColumn | undefined;
  readonly convertedAt: TimeColumn | undefined;
  readonly lostAt: TimeColumn | undefined;
}

/**
 * The status of each lead: converted where it has a date of conversion, lost where it has only a date of loss, else by its
 * status; a lead with none of them is open, one whose date cannot be read is blank. Undefined without any such column.
 */
export function leadStatusColumn(rows: number, { status, convertedAt, lostAt }: LeadColumns): TextColumn | undefined {
  if (!status && !convertedAt && !lostAt) return undefined;
  const unreadable = new Set([convertedAt, lostAt].flatMap((column) => column?.faults ?? []).map((fault) => fault.row));
  const words = new Words();
  const open = words.code('open');
  const converted = words.code('converted');
  const lost = words.code('lost');
  const known = status?.words.map((word) => words.code(leadStatus(word)));
  const codes = new Int32Array(rows).map((_, row) => {
    const told = known?.[status?.codes[row] ?? -1] ?? open;
    if (told === converted || isDated(convertedAt, row)) return converted;
    if (told === open && unreadable.has(row)) return -1;
    return told === lost || isDated(lostAt, row) ? lost : open;
  });
  return { kind: 'text', codes, words: words.words, faults: status?.faults ?? [] };
}

function isDated(column: TimeColumn | undefined, row: number): boolean {
  return (column?.day[row] ?? NO_DAY) !== NO_DAY;
}
