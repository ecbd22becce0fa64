import type { Reason, Warning } from '../metrics/reading.js';

/**
 * Every sentence for people, in English. `{names}` are put in by {@link fill}; verdicts and nouns start small, for they
 * also stand inside sentences. Another language is another object of this shape.
 */
export const english = {
  /** The language these sentences are in, for its plurals; numbers and dates follow the page's locale. */
  language: 'en',
  noun: {
    deal: { one: '{n} deal', other: '{n} deals' },
    lead: { one: '{n} lead', other: '{n} leads' },
    customer: { one: '{n} customer', other: '{n} customers' },
    answer: { one: '{n} answer', other: '{n} answers' },
    ticket: { one: '{n} ticket', other: '{n} tickets' },
    record: { one: '{n} record', other: '{n} records' },
  } as Record<string, Record<string, string>>,
  unit: { hours: '{h} h', minutes: '{m} min', hoursMinutes: '{h} h {m} min', points: '{n} pts', nothing: '–' },
  range: { plain: '{low} – {high}', signed: '{low} to {high}', level: '{range} at {level}' },
  period: { quarter: 'Q{q}', quarterOf: 'Q{q} {year}', fiscal: 'FY{year}', week: 'week {week}, {year}' },
  scope: { asOf: 'As of {day}', join: '{a} · {b}' },
  mark: {
    given: 'benchmark {v}',
    history: 'own median {v}',
    industry: 'industry {v}',
    expectation: 'expected {v}',
    target: 'target {v}',
    stretch: 'stretch {v}',
    quartiles: 'median {v}',
    previous: '{period} {v}',
  },
  point: {
    given: 'benchmark',
    history: 'own median',
    industry: 'industry',
    expectation: 'expectation',
    target: 'target',
    stretch: 'stretch target',
  },
  median: {
    given: 'benchmark median',
    history: 'own median',
    industry: 'industry median',
    expectation: 'expected median',
    target: 'target',
    stretch: 'stretch target',
  },
  span: {
    given: 'benchmark range',
    history: 'usual range',
    industry: 'industry range',
    expectation: 'expected range',
    target: 'target range',
    stretch: 'stretch range',
  },
  peers: { history: 'own past', industry: 'the industry' } as Record<string, string>,
  verdict: {
    better: 'ahead of {benchmark}',
    worse: 'behind {benchmark}',
    betterThanMost: 'ahead of three quarters of {peers}',
    worseThanMost: 'behind three quarters of {peers}',
    on: 'on {benchmark}',
    off: 'off {benchmark}',
    level: 'level with {benchmark}',
    within: 'within the {benchmark}',
    cannotTell: 'cannot tell from {benchmark}',
    tooFew: 'cannot tell yet',
    noInterval: 'cannot tell: no interval',
    stale: '{benchmark} is of {date}, too old to judge by',
    variant: 'not comparable: {benchmark} is of another variant',
    metric: 'not comparable: {benchmark} is of another metric',
    noValue: 'nothing to judge',
  },
  change: {
    real: '{difference} vs {period}',
    noise: 'change from {period} is within noise',
    unknown: 'too little to compare with {period}',
    before: 'before',
  },
  empty: {
    'nothing-to-measure': ['No {noun} to measure in this period.', 'Widen the period or the filter.'],
    'missing-field': ['A field is missing.', 'Name the column that holds it in fields.'],
    'unreadable-field': ['A field cannot be read.', 'Tell how it is written: date-format or number-locale.'],
    'mixed-currency': ['Amounts are in more than one currency.', 'They are not added up. Keep one with where.'],
    'scale-refused': ['Answers are on another scale.', 'This metric needs answers from 0 to 10.'],
    'many-values': ['This metric has one value per group.', 'Show it in an element that draws groups.'],
    'too-large': ['The amounts are too large to add up exactly.', 'Check the column for a wrong number.'],
    'amounts-missing': ['Amounts are missing.', 'Without them this number would say nothing.'],
  } satisfies Record<Reason, string[]>,
  source: {
    unnamed: [
      'No records are named.',
      'Write src="…", or put them inside as a script of type application/json or text/csv.',
    ] as const,
    none: 'The source has no records.',
    some: 'The source has {records}; left out of those asked about: {left}.',
    records: 'The source has {records}.',
  },
  tooFew: {
    of: '{x} of {n}',
    note: 'too few for a rate',
    noteWithMargin: 'too few for a rate; {n} give ± {margin}',
    other: 'too few to judge',
  },
  partial: {
    because: 'partial: {why}',
    period: '{period} is not over',
    source: 'the source did not give all its records',
  },
  stale: 'No records since {day}',
  warning: {
    'too-few': '',
    partial: '',
    'trailing-12-months': 'the twelve months to {day}',
    'no-zero-score': 'no answer is 0: is the scale 0 to 10?',
    'present-amounts': 'amounts as they are now, not as they were then',
    'amounts-missing': 'some amounts are missing',
    'records-refused': 'some records could not be read',
    'dates-without-times': 'dates without times: whole days only',
    'field-unreadable': 'a field could not be read',
  } satisfies Record<Warning, string>,
  left: {
    open: 'still open',
    duplicate: 'entered twice',
    unreadable: 'with {field} unreadable',
    line: '{n} {reason}',
  } as Record<string, string>,
  sample: 'record {record}, {field}: “{value}”, expected {expected}',
  narration: {
    named: '{label}: {value}',
    between: 'between {low} and {high} ({level} interval)',
    from: 'from {count}',
    then: '{a}; {b}',
    list: '{a}, {b}',
    end: '{sentence}.',
  },
  against: { named: '{name} {value}', facts: '{benchmark} ({facts})' },
  table: {
    name: 'What',
    value: 'Value',
    note: 'Note',
    interval: '{level} interval',
    caption: 'Every value of this picture',
  },
  action: {
    how: 'How?',
    close: 'Close',
    again: 'Try again',
    copyCsv: 'Copy as CSV',
    copied: 'Copied',
    notCopied: 'This page may not copy',
  },
  working: {
    heading: { leftOut: 'Left out', otherwise: 'If it were defined otherwise', against: 'Held against' },
    title: '{label}, {variant}',
    interval: '{level} interval {range} ({method}; {kind})',
    process: 'how far the rate itself could lie',
    sampling: 'how far people who were not asked could move it',
    definition: 'Definition {version}',
    otherwise: '{label} {value}',
  },
  method: {
    wilson: 'Wilson',
    student: 'Student’s t',
    'order-statistics': 'order statistics',
    'ratio-linearised': 'ratio of sums, linearised',
    'independent-deals': 'deals taken as independent',
  } as Record<string, string>,
};

/** The sentences of one language. */
export type Messages = typeof english;

/** Puts values in place of `{names}`. */
export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
