/** Sentences in English of what a trend line says; in a file of its own, for most pages have none of it. */
export const trendEnglish = {
  tooLittle: 'Too little history to tell',
  tooYoung: 'Too few mature cohorts to tell',
  routine: 'Routine variation',
  provisional: '{verdict}; limits rest on {periods} alone',
  since: {
    outside: ['Below the usual range in {period}', 'Above the usual range in {period}'],
    near: ['Near the lower limit since {period}: three of four', 'Near the upper limit since {period}: three of four'],
    run: [
      'Shift down since {period}: {periods} below the former centre',
      'Shift up since {period}: {periods} above the former centre',
    ],
  },
  rule: {
    outside: ['below the usual range', 'above the usual range'],
    near: ['three of four near the lower limit', 'three of four near the upper limit'],
    run: ['eight in a row below the centre', 'eight in a row above the centre'],
  },
  unfinished: 'not over yet',
  immature: 'not yet mature: {open} still open',
  range: 'usual range',
  centre: 'centre of the usual range',
  method: { xmr: 'XmR limits from {periods}', laney: 'Laney p′ limits from {periods}; those of the last period' },
  severalLines: 'Limits are drawn for one line alone, not for several',
  shown: 'The {n} largest of {all} are shown',
  note: 'note',
};
