import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { recordSchemas } from '../../src/data/schemas.js';
import { recordTypes } from '../../src/data/record-types.js';
import { read, types } from './reading.js';

/** A cell that a schema accepts in some field, and many that it does not. */
const cell = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' ',
    'a',
    'open',
    'won',
    'lost',
    'converted',
    'EUR',
    'eur',
    true,
    false,
    'true',
  ),
  fc.constantFrom<unknown>(
    '2026-01-31',
    '2024-02-30',
    '0000-01-01',
    '2026-01-31T10:00:00Z',
    '2026-01-31T24:00:00Z',
    '2026-01-31 10:00',
    '1/2/2026',
    '20260131',
    1e11,
    1e8,
    5,
    '1564783118291',
  ),
  fc.double(),
  fc.double({ min: -0.5, max: 1.5 }),
  fc
    .date({ min: new Date('0001-01-02'), max: new Date('9999-12-30') })
    .map((date) => (Number.isNaN(date.getTime()) ? null : date.toISOString())),
  fc.string(),
  fc.jsonValue(),
);

describe('recordSchemas', () => {
  for (const type of types) {
    it(`know the fields of ${type} that the columns know`, () => {
      const known = [...recordTypes[type]].map(([name, { path }]) => path?.split('.')[0] ?? name);
      expect(Object.keys(recordSchemas[type].def.shape)).to.have.members([...new Set(known)]);
    });

    it(`accept no record of ${type} in which the columns find a fault`, () => {
      const names = [...recordTypes[type]].filter(([, { path }]) => path === undefined).map(([name]) => name);
      const required = {
        id: 'a',
        createdAt: '2026-01-31',
        startAt: '2026-01-31',
        respondedAt: '2026-01-31',
        customerId: 'a',
        dealId: 'a',
        enteredAt: '2026-01-31',
        status: 'open',
        stage: 's',
        score: 5,
        scale: { min: 0, max: 10 },
        placedAt: '2026-01-31',
        amount: 5,
        orderId: 'a',
        mrr: 5,
        ticketId: 'a',
        userId: 'a',
        at: '2026-01-31',
        authorRole: 'agent',
        date: '2026-01-31',
        kind: 'join',
        type: 'call',
        metric: 'win-rate',
        target: 5,
        start: '2026-01-31',
        due: '2026-01-31',
        asOf: '2026-01-31',
        periodStart: '2026-01-31',
        periodEnd: '2026-01-31',
      };
      const few = fc
        .subarray(names, { maxLength: 3 })
        .chain((some) => fc.record(Object.fromEntries(some.map((name) => [name, cell]))));
      let accepted = 0;
      fc.assert(
        fc.property(few, (some) => {
          const record = {
            ...Object.fromEntries(
              Object.entries(required).filter(([name]) => names.includes(name) || name === 'scale'),
            ),
            ...some,
          };
          if (!recordSchemas[type].safeParse(record).success) return;
          accepted += 1;
          expect(read([record], { type }).refused).to.deep.equal([]);
        }),
        { numRuns: 1000 },
      );
      expect(accepted, 'records that the schema accepted').to.be.above(50);
    });
  }

  it('say in words what they expected', () => {
    const found = recordSchemas.deals.safeParse({
      id: '',
      createdAt: '2024-02-30',
      status: 'maybe',
      stage: 's',
      amount: '5',
      probability: 47,
      currency: 'euro',
    });
    const said = Object.fromEntries((found.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
    expect(said).to.deep.equal({
      id: 'expected an id that is not blank',
      createdAt: 'expected an ISO 8601 date or time, or epoch milliseconds',
      status: 'expected open, won or lost',
      amount: 'expected a finite number',
      probability: 'expected at most 1',
      currency: 'expected an ISO 4217 code such as EUR',
    });
  });

  it('let fields of the records’ own pass, and keep them', () => {
    const customer = { id: 'a', startAt: '2026-01-31', region: 'North' };
    expect(recordSchemas.customers.parse(customer)).to.deep.equal(customer);
  });
});
