import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { measure, measureStates, statesOf, type MetricStates } from '../../src/index.js';
import { measureHeld, statesTable } from '../../src/metrics/measure-states.js';
import { findMetric } from '../../src/metrics/catalogue.js';
import type { Query } from '../../src/metrics/query.js';

const deal = (id: number, status: string, closedAt: string, more = {}) => ({
  id: `d${String(id)}`,
  status,
  closedAt,
  ...more,
});

const july = [
  deal(1, 'won', '2026-07-02', { owner: 'Ada', amount: 100, currency: 'EUR' }),
  deal(2, 'won', '2026-07-03', { owner: 'Ada', amount: 250.5, currency: 'EUR' }),
  deal(3, 'lost', '2026-07-04', { owner: 'Grace', amount: 70, currency: 'EUR' }),
];
const august = [
  deal(4, 'won', '2026-08-02', { owner: 'Grace', amount: 30, currency: 'EUR' }),
  deal(5, 'lost', '2026-08-31', { owner: 'Ada', amount: 10, currency: 'EUR' }),
];
const asked = { period: '2026-07-01..2026-08-31', asOf: '2026-08-31' };
const winRate = (options = {}, records: object[] = [...july, ...august]): MetricStates =>
  JSON.parse(JSON.stringify(statesOf('win-rate', records, { ...asked, ...options }))) as MetricStates;

const held = (states: unknown, query: Query = {}) => measureHeld(findMetric('win-rate'), statesTable(states), query);

const refusalOf = (states: unknown): string => {
  try {
    measureStates(states);
    return 'none';
  } catch (error) {
    return String(error);
  }
};

describe('the aggregates of a metric', () => {
  it('are counts by name, and what they were counted of', () => {
    expect(winRate({ by: 'owner' })).to.deep.equal({
      v: 1,
      metric: 'win-rate',
      variant: 'closed',
      definition: findMetric('win-rate').version,
      params: {},
      by: ['owner'],
      period: { name: '2026-07-01..2026-08-31', from: '2026-07-01', to: '2026-09-01', complete: true },
      asOf: '2026-08-31',
      zone: 'UTC',
      records: 5,
      excluded: [],
      picked: 5,
      missing: [],
      notes: [],
      refusals: [],
      warnings: [],
      total: { states: { won: 3, lost: 2 } },
      groups: [
        { key: ['Ada'], states: { won: 2, lost: 1 } },
        { key: ['Grace'], states: { won: 1, lost: 1 } },
      ],
      whole: true,
    });
  });

  it('keep the reason why nothing was counted', () => {
    const bare = [{ id: 'x', closedAt: '2026-07-01' }];
    const { reason, detail } = measureStates(winRate({}, bare));
    expect({ reason, detail }).to.deep.include({ reason: 'missing-field' });
    expect(detail).to.equal(measure('win-rate', bare, asked).detail);
  });

  it('keep what was left out and how far it could move the value, without the cells', () => {
    const records = [...july, ...august, { ...deal(6, 'won', '2026-13-99'), secret: 'x' }];
    const { excluded, couldBe, warnings } = measureStates(winRate({}, records));
    expect(excluded).to.deep.equal([{ reason: 'unreadable closedAt', count: 1 }]);
    // 3 of 5, and one more that may be either: 3 of 6 to 4 of 6.
    expect(couldBe).to.deep.equal({ low: 0.5, high: 4 / 6, unknown: 1 });
    expect(warnings).to.include('records-refused');
    expect(JSON.stringify(winRate({}, records))).not.to.contain('2026-13-99');
  });

  it('keep why a field was refused as a whole, without the record that shows it', () => {
    const records = [deal(1, 'won', '3/7/2026'), deal(2, 'lost', '5/6/2026')];
    const states = winRate({}, records);
    expect(measureStates(states).detail).to.equal('The dates in closedAt could be D/M/YYYY or M/D/YYYY.');
    expect(JSON.stringify(states)).not.to.contain('3/7/2026');
  });

  it('of a month, a quarter or all come from those by month and owner', () => {
    const states = winRate({ by: 'month, owner' });
    const told = (query: Query) => {
      const { value, groups } = held(states, query);
      return [value, ...groups.map((group) => [...Object.values(group.key), group.value])];
    };
    expect(told({})).to.deep.equal([0.6]);
    expect(told({ period: '2026-07' })).to.deep.equal([2 / 3]);
    expect(told({ by: 'owner' })).to.deep.equal([0.6, ['Ada', 2 / 3], ['Grace', 0.5]]);
    expect(told({ by: 'month' })).to.deep.equal([0.6, ['2026-07', 2 / 3], ['2026-08', 0.5]]);
    expect(told({ by: 'owner', period: '2026-08' })).to.deep.equal([0.5, ['Ada', 0], ['Grace', 1]]);
  });

  it('say of a part that what is left out is known of the whole alone', () => {
    const states = winRate({ by: 'month' }, [...july, ...august, { id: 'x', status: 'open', closedAt: '2026-07-05' }]);
    const { excluded, notes, n } = held(states, { period: '2026-08' });
    expect({ excluded, notes, n }).to.deep.equal({
      excluded: [],
      notes: ['Records left out of 2026-07-01..2026-08-31 as a whole: 1.'],
      n: 2,
    });
  });

  it('say what they are where a question needs the records', () => {
    const of = 'These are aggregates of win-rate (closed) for 2026-07-01..2026-08-31';
    const questions: readonly [Query, string][] = [
      [{ period: '2026-07' }, `${of}; period="2026-07" needs the records.`],
      [{ by: 'owner' }, `${of}; by="owner" needs the records.`],
      [{ where: 'owner=Ada' }, `${of}; where="owner=Ada" needs the records.`],
      [{ currency: 'USD' }, `${of}; currency="USD" needs the records.`],
      [{ params: 'lag=3' }, `${of}; lag="3" needs the records.`],
    ];
    for (const [query, detail] of questions) {
      const { value, reason, ...told } = held(winRate(), query);
      expect({ value, reason, detail: told.detail }).to.deep.equal({
        value: undefined,
        reason: 'missing-records',
        detail,
      });
    }
    expect(held(winRate({ where: 'owner=Ada' }), { where: 'owner=Ada' }).value).to.equal(2 / 3);
    const other = measureHeld(findMetric('average-deal-value'), statesTable(winRate()), {});
    expect(other.detail).to.equal(`${of}; average-deal-value (mean) needs the records.`);
  });

  it('of parts are added up, and the reading says that nobody looked for what is in both', () => {
    const { value, records, notes, n } = measureStates([winRate({}, july), winRate({}, august)]);
    expect({ value, records, n }).to.deep.equal({ value: 0.6, records: 5, n: 5 });
    expect(notes).to.deep.equal(['Added up from 2 parts of the records: what is in several of them counts as often.']);
  });

  it('of two questions are not added up', () => {
    const other: readonly [object, string][] = [
      [{ period: '2026-07' }, 'one period can be added up'],
      [{ asOf: '2026-09-30' }, 'one asOf can be added up; these have 2026-08-31 and 2026-09-30.'],
      [{ zone: 'Asia/Tokyo' }, 'one zone can be added up; these have UTC and Asia/Tokyo.'],
      [{ currency: 'USD' }, 'one currency can be added up; these have none and USD.'],
      [{ where: 'owner=Ada' }, 'one where can be added up; these have none and owner=Ada.'],
      [{ by: 'owner' }, 'one by can be added up; these have [] and ["owner"].'],
    ];
    for (const [options, sentence] of other) {
      expect(refusalOf([winRate(), winRate(options)])).to.contain(`StatesError: Aggregates of ${sentence}`);
    }
    const value = { ...asked, variant: 'value' };
    expect(refusalOf([winRate(), statesOf('win-rate', july, value)])).to.contain('these have closed and value.');
  });

  it('in two currencies have no value, be they in two parts', () => {
    const dollars = august.map((each) => ({ ...each, currency: 'USD' }));
    const parts = [july, dollars].map((records) => statesOf('average-deal-value', records, asked));
    expect(measureStates(parts).reason).to.equal('mixed-currency');
  });

  it('of different values are not added up, for one may be in both parts', () => {
    const sessions = [{ id: 's', at: '2026-07-01', visitorId: 'v' }];
    const leads = [{ id: 'l', createdAt: '2026-07-01' }];
    const options = { ...asked, variant: 'visitors' };
    const part = statesOf('website-conversion', { leads, sessions }, options);
    if (part.obstacle) throw new Error(part.obstacle.detail);
    expect(refusalOf([part, part])).to.contain('counts different values, which may be in several');
  });
});

const broken = (change: (states: Record<string, object>) => void): unknown => {
  const states = winRate({ by: 'month' }) as unknown as Record<string, object>;
  change(states);
  return states;
};
const at = (path: string, value: unknown): unknown =>
  broken((states) => {
    const names = path.split('.');
    const last = names.pop()!;
    const holder = names.reduce<Record<string, unknown>>((of, name) => of[name] as Record<string, unknown>, states);
    if (value === undefined) Reflect.deleteProperty(holder, last);
    else holder[last] = value;
  });

describe('broken aggregates', () => {
  it('are refused with the place and what belongs there', () => {
    const cases: readonly [unknown, string][] = [
      [at('v', 2), 'hold 2 in v, where the form 1 belongs.'],
      [at('records', -1), 'hold -1 in records, where a whole number from 0 on belongs.'],
      [at('total.states.won', -3), 'hold -3 in total.states.won, where a whole number from 0 on belongs.'],
      [at('total.states.won', NaN), 'hold NaN in total.states.won'],
      [at('total.states.won', '3'), 'hold "3" in total.states.won'],
      [at('total.states.won', null), 'hold nothing in total.states.won'],
      [at('groups.0.states.lost', undefined), 'hold nothing in groups[0].states.lost'],
      [at('groups.1.states.lost', 1.5), 'hold 1.5 in groups[1].states.lost'],
      [at('groups.0.states.open', 1), 'hold "open" in groups[0].states, which is not counted.'],
      [at('groups.0.key', ['2026-99']), '"2026-99" is no period'],
      [at('groups.0.key', ['soon']), 'hold "soon" in groups[0].key[0], where a month by its name belongs.'],
      [at('groups.0.key', ['2026-Q3']), 'hold "2026-Q3" in groups[0].key[0], where a month by its name belongs.'],
      [at('groups.0.key', []), 'hold a list in groups[0].key, where a list of 1 belongs.'],
      [at('groups.0.key', ['2026-08']), 'hold two groups of ["2026-08"]'],
      [at('total', undefined), 'hold nothing in total, where an object belongs.'],
      [
        at('period.name', '2026-Q3'),
        'hold "2026-Q3" in period.name, where the name of 2026-07-01 up to 2026-09-01 belongs.',
      ],
      [at('period.to', '2026-06-01'), 'hold "2026-06-01" in period.to, where a day after 2026-07-01 belongs.'],
      [at('period.from', 'July'), 'hold "July" in period.from'],
      [at('warnings', ['fine']), 'hold "fine" in warnings[0], where one of partial'],
      [at('metric', 'win-rat'), 'There is no metric "win-rat" here.'],
      [at('params', { lag: '3' }), 'has no option "lag"'],
      [at('definition', '0.9.0'), 'were counted by definition 0.9.0 of win-rate, and 1.'],
      [[], 'There are no aggregates in an empty list.'],
      [[winRate(), 7], 'hold 7 in all, where an object belongs.'],
      [
        JSON.parse('{"v":1,"metric":"win-rate","__proto__":{"won":1}}'),
        'hold "__proto__" in all, which is not counted.',
      ],
      [
        broken((states) => Object.assign(states['total']!, { states: JSON.parse('{"__proto__":1}') as object })),
        '"__proto__" in total.states',
      ],
    ];
    for (const [states, sentence] of cases) expect(refusalOf(states)).to.contain(sentence);
  });

  it('of sums and histograms are refused alike', () => {
    const mean = (change: object): unknown => {
      const states = statesOf('average-deal-value', july, asked);
      const [name] = Object.entries(states.total.states).find(
        ([, each]) => typeof each === 'object' && each !== null && 'xx' in each,
      )!;
      const total = {
        states: { ...states.total.states, [name]: { ...(states.total.states[name] as object), ...change } },
      };
      return { ...states, total };
    };
    expect(refusalOf(mean({ x: { hi: Infinity, lo: 0, scale: 0 } }))).to.contain('hold Infinity in total.states.');
    expect(refusalOf(mean({ x: { hi: 1, lo: 0, scale: 1e9 } }))).to.contain('a number of decimals up to 100');
    expect(refusalOf(mean({ n: -1 }))).to.contain('hold -1 in');
    const median = (bins: unknown): unknown => {
      const states = statesOf('average-deal-value', july, { ...asked, variant: 'median' });
      const [name] = Object.entries(states.total.states).find(([, each]) => Array.isArray(each))!;
      return { ...states, total: { states: { ...states.total.states, [name]: bins } } };
    };
    expect(
      refusalOf(
        median([
          [2, 1],
          [1, 1],
        ]),
      ),
    )
      .to.contain('hold 1 in')
      .and.to.contain('a value above the one before');
    expect(refusalOf(median([[1, -1]]))).to.contain('hold -1 in');
    expect(refusalOf(median([[1]]))).to.contain('a value and how often it occurs');
  });

  it('that give what no records can are refused', () => {
    const states = statesOf('escalation-rate', [{ id: 't', solvedAt: '2026-07-01', escalated: true }], asked);
    const total = { states: { escalated: 5, 'solved tickets': 1 } };
    expect(refusalOf({ ...states, total })).to.equal(
      'StatesError: The aggregates give 5 of 1 for Escalation rate, which no records can give.',
    );
  });

  it('are told apart from a level that is none', () => {
    expect(() => measureStates(winRate(), { level: 2 })).to.throw('level=2 is no confidence level');
  });

  it('never give a value that no records give, whatever is put in whatever place', () => {
    const places = (value: unknown): string[] =>
      typeof value !== 'object' || value === null
        ? ['']
        : [
            '',
            ...Object.entries(value).flatMap(([name, each]) =>
              places(each).map((rest) => (rest ? `${name}.${rest}` : name)),
            ),
          ];
    const all = places(winRate({ by: 'month' })).filter((place) => place !== '');
    const junk = fc.oneof(
      fc.anything(),
      fc.jsonValue(),
      fc.constantFrom(-1, 1e308, 1e999, NaN, '__proto__', [], {}, null),
    );
    fc.assert(
      fc.property(fc.constantFrom(...all), junk, (place, value) => {
        try {
          const reading = measureStates(at(place, value));
          for (const each of [reading, ...reading.groups]) {
            if (each.value !== undefined) expect(each.value).to.be.within(0, 1);
          }
        } catch (error) {
          expect((error as Error).name, String(error)).to.match(/^(StatesError|MetricError|ParamError|PeriodError)$/);
        }
      }),
      { numRuns: 1000 },
    );
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });
});
