import { Words } from './cells.js';
import { NO_DAY, type TextColumn, type TimeColumn } from './table.js';

/** How a deal stands. */
export type DealStatus = 'open' | 'won' | 'lost';

/** How a lead stands. */
export type LeadStatus = 'open' | 'converted' | 'lost';

/**
 * How a deal stands, by the words of its status or stage: `Won`, `closedwon` and `Closed Lost – price` decide it, in any letter
 * case. Where it says both the first decides: `Lost: competitor won` is lost. Anything else is open, `Wonder Inc.` among it,
 * what is denied (`Not won`, `Won: no`), and what leaves it open (`won or lost`).
 */
export function dealStatus(word: string): DealStatus {
  return firstSaid(word, ['won', 'lost']) ?? 'open';
}

/** How a lead stands, by the words of its status alone: `Converted` and `Lost` as for {@link dealStatus}, anything else is open. */
export function leadStatus(word: string): LeadStatus {
  return firstSaid(word, ['converted', 'lost']) ?? 'open';
}

/** Words that turn the next one round. Those in -n't do too. */
const denials = new Set([
  'not',
  'no',
  'non',
  'un',
  'never',
  'neither',
  'nor',
  'nicht',
  'nie',
  'kein',
  'pas',
  'não',
  'niet',
]);
/** Words that may stand between such a word and what it denies. */
const between = new Set(['yet', 'longer', 'ever', 'be', 'been', 'being', 'closed', 'noch', 'mehr']);

/** The first of the outcomes that a text says as a word of its own; undefined where it says none, denies it, or says "or". */
function firstSaid<Outcome extends string>(text: string, outcomes: readonly Outcome[]): Outcome | undefined {
  const lower = text.toLowerCase();
  const said: readonly string[] = lower.match(/[\p{L}'’]+|\p{N}+/gu) ?? [];
  const alternatives = outcomes.join('|');
  if (new RegExp(`(${alternatives})\\s*(/|\\bor\\b)\\s*(${alternatives})`).test(lower)) return undefined;
  const outcomeAt = (at: number): Outcome | undefined =>
    outcomes.find((outcome) => said[at] === outcome || said[at] === `closed${outcome}`);
  const at = said.findIndex((_, each) => outcomeAt(each) !== undefined && !isDenied(said, each));
  return outcomeAt(at);
}

/** Whether a word is denied: by one before it, as in `not yet won`, or by the very last, as in `Won: no`. */
function isDenied(said: readonly string[], at: number): boolean {
  let before = at - 1;
  while (between.has(said[before] ?? '')) before -= 1;
  const isLastButOne = at === said.length - 2;
  return denies(said[before]) || (isLastButOne && denies(said[at + 1]));
}

function denies(word = ''): boolean {
  return denials.has(word) || /n['’]t$/.test(word);
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
