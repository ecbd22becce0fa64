/** Sentences in English of what a breakdown of the Net Promoter Score says; in a file of its own, for most pages have none of it. */
export const npsEnglish = {
  margin: '± {n}',
  group: { detractors: 'Detractors', passives: 'Passives', promoters: 'Promoters' },
  scores: { detractors: 'scores 0 to 6', passives: 'scores 7 and 8', promoters: 'scores 9 and 10' },
  counted: '{group} {n}',
  withShare: '{group} {n} ({share})',
  score: 'Score {score}',
  ofScore: '{share} of all, {group}',
  floor: 'rounded down',
  floored: 'Scores are rounded down',
  rule: {
    latest: 'latest answer per customer',
    first: 'first answer per customer',
    all: 'all answers of a customer',
  },
  unknown: { person: 'every answer', account: 'accounts not known' },
  account: 'mean of each account',
  rate: '{rate} response',
  response: 'Response rate',
  comments: 'Comments with score {score}',
  none: 'No comments with score {score}',
  more: 'and {n} more',
};
