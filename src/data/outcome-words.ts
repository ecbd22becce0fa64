import type { RecordType } from './table.js';

/** How a deal stands. */
export type DealStatus = 'open' | 'won' | 'lost';

/** How a lead stands. */
export type LeadStatus = 'open' | 'converted' | 'lost';

const dealWords: readonly DealStatus[] = ['open', 'won', 'lost'];
const leadWords: readonly LeadStatus[] = ['open', 'converted', 'lost'];

/** All words of a status that is read as ours, by the type of record; a status of any other type has the records' own words. */
export const statusWords: Readonly<Partial<Record<RecordType, readonly string[]>>> = {
  deals: dealWords,
  stageEvents: dealWords,
  leads: leadWords,
};

/**
 * How a deal stands, by the words of its status or stage: `Won`, `closedwon` and `Closed Lost – price` decide it, in any letter
 * case. Where it says both the first decides: `Lost: competitor won` is lost. Anything else is open, `Wonder Inc.` among it,
 * what is denied (`Not won`, `Won: no`), and what leaves it open (`won or lost`).
 *
 * What is closed is not open: `Closed – Not Won` is lost, and of `Closed` alone it cannot be told, which is undefined. Nor can it
 * of digits alone, which are the id of a stage.
 */
export const dealStatus = (word: string): DealStatus | undefined => outcomeOf(word, 'won');

/** How a lead stands, by the words of its status alone: `Converted` and `Lost` as for {@link dealStatus}. */
export const leadStatus = (word: string): LeadStatus | undefined => outcomeOf(word, 'converted');

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

function outcomeOf<Success extends string>(text: string, success: Success): Success | 'lost' | 'open' | undefined {
  if (/^\d+$/.test(text)) return undefined;
  const lower = text.toLowerCase();
  const words: readonly string[] = lower.match(/[\p{L}'’]+|\p{N}+/gu) ?? [];
  const leavesOpen = new RegExp(`(${success}|lost)\\s*(/|\\bor\\b)\\s*(${success}|lost)`).test(lower);
  const isSaid = (outcome: string, at: number): boolean => words[at] === outcome || words[at] === `closed${outcome}`;
  const outcomes = [success, 'lost'] as const;
  const at = words.findIndex((_, each) => outcomes.some((outcome) => isSaid(outcome, each)) && !isDenied(words, each));
  if (at >= 0 && !leavesOpen) return outcomes.find((outcome) => isSaid(outcome, at));
  const isClosed = words.some((word, each) => word.startsWith('closed') && !isDenied(words, each));
  if (!isClosed) return 'open';
  const says = (outcome: string): boolean => words.some((_, each) => isSaid(outcome, each));
  return says(success) && !says('lost') ? 'lost' : undefined;
}

/** Whether a word is denied: by one before it, as in `not yet won`, or by the very last, as in `Won: no`. */
function isDenied(words: readonly string[], at: number): boolean {
  let before = at - 1;
  while (between.has(words[before] ?? '')) before -= 1;
  const isLastButOne = at === words.length - 2;
  return denies(words[before]) || (isLastButOne && denies(words[at + 1]));
}

function denies(word = ''): boolean {
  return denials.has(word) || /n['’]t$/.test(word);
}
