/** Sentences in English of what a funnel says; in a file of its own, for most pages have none of it. */
export const funnelEnglish = {
  step: '{from} → {to}',
  leak: 'Biggest leak: {step}',
  under: '{leak}, {under} under benchmark',
  noLeak: 'No single leak',
  snapshot: 'Counts now, not conversion',
  history: 'By stage history',
  inferred: 'Inferred from the present stage',
  and: '{a}; {b}',
  unplaced: '{records} lost without a stage count in the first alone',
  open: '{open} still open at {stage}',
  ofFirst: '{share} of {stage}',
  more: '+ {n} more in the table',
};
