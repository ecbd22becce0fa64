/** What the working says of a benchmark beyond its verdict. */
export const againstEnglish = {
  how: {
    calendar: 'calendar time',
    business: 'opening hours',
    pooled: 'all records together',
    'mean-of-companies': 'mean of companies',
    'median-of-companies': 'median of companies',
    'revenue-weighted': 'weighted by revenue',
    month: 'by month',
    quarter: 'by quarter',
    year: 'by year',
  } as Record<string, string>,
  ends: 'It is an estimate too: {range}, by the intervals of its periods',
  per: 'per {denominator}',
  converted: 'Converted by compounding from {value} {length}',
  between: 'Between {above} and {below}',
  above: 'Above {above}',
  under: 'Below {below}',
  source: '{name}: {value} ({facts})',
};
