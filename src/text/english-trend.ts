/** Sentences in English of what a trend line says; in a file of its own, for most pages have none of it. */
export const trendEnglish = {
  tooLittle: 'Too little history to tell',
  tooYoung: 'Too few mature cohorts to tell',
  tooSparse: 'Too few records in a period to tell',
  routine: 'Routine variation',
  routineSince: 'Routine variation since {period}',
  provisional: '{verdict}; limits rest on {periods} alone',
  since: {
    outside: ['Below the usual range {when}', 'Above the usual range {when}'],
    near: ['Near the lower limit since {period}: three of four', 'Near the upper limit since {period}: three of four'],
    run: [
      'Shift down since {period}: eight in a row below what was usual',
      'Shift up since {period}: eight in a row above what was usual',
    ],
  },
  when: { day: 'on {period}', other: 'in {period}' },
  rule: {
    outside: ['below the usual range', 'above the usual range'],
    near: ['three of four near the lower limit', 'three of four near the upper limit'],
    run: ['shift down: eight in a row', 'shift up: eight in a row'],
  },
  unfinished: 'not over yet',
  immature: 'not yet mature: {open} still open',
  range: 'usual range',
  usual: 'by so much periods differ anyway; {method}',
  centre: 'centre of the usual range',
  method: { xmr: 'XmR limits from {periods}', laney: 'Laney p′ limits from {periods}; those of the last period' },
  severalLines: 'Limits are drawn for one line alone, not for several',
  shown: 'The {n} largest of {all} are shown',
  note: 'note',
  more: '+{n} in “{how}”',
  whole: 'over the whole period',
};
