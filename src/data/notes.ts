import { parseIsoDate } from '../calendar/civil.js';
import { GrammarError, inText, parseParams } from './grammar.js';

/** A remark on a day. */
export interface DayNote {
  /** ISO. */
  readonly day: string;
  readonly text: string;
}

/** Remarks on days, in their order: `2026-06-03="price change", 2026-09=fair`; a month stands for its first day. Throws {@link GrammarError}. */
export function notesIn(text: string): readonly DayNote[] {
  return Object.entries(parseParams(text))
    .map(([date, remark]) => {
      const day = date.length === 7 ? `${date}-01` : date;
      if (parseIsoDate(day) === undefined) {
        throw new GrammarError(`"${date}" in ${inText(text)} is no day. Write 2026-06-03="price change".`);
      }
      return { day, text: remark };
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
