import { describe, it } from 'node:test';
import { expect } from 'chai';
import { converters } from '../../src/data/converters.js';
import { cells, field, instants, read } from './reading.js';

const turned = (name: string, cell: unknown, currency?: string): unknown => converters.get(name)?.(cell, currency);

describe('what cells are turned into', () => {
  it('percent: 0 to 100 as a share, in numbers and in text', () => {
    expect(field('probability', [65, '20', 0, 100, ''], { fields: 'probability=probability|percent' })).to.deep.equal([
      0.65,
      0.2,
      0,
      1,
      undefined,
    ]);
  });

  it('micros: millionths', () => {
    expect(field('amount', [1_500_000, '2500000'], { fields: 'amount=amount|micros' })).to.deep.equal([1.5, 2.5]);
  });

  it('minor: hundredths, thousandths or wholes, as the currency of the record has them', () => {
    const rows = [
      { amount: 1999, currency: 'usd' },
      { amount: 1999, currency: 'JPY' },
      { amount: 1999, currency: 'KWD' },
      { amount: '1999' },
    ];
    const { table } = read(rows, { fields: 'amount=amount|minor' });
    const column = table.column('amount');
    expect(column?.kind === 'number' && Array.from(column.data, (each) => each / 10 ** column.scale)).to.deep.equal([
      19.99, 1999, 1.999, 19.99,
    ]);
    const yen = read([{ amount: 1999 }], { fields: 'amount=amount|minor', currency: 'JPY' }).table.column('amount');
    expect(yen).to.deep.include({ data: new Float64Array([1999]) });
  });

  it('seconds and milliseconds: since 1970, also of numbers too small to be known for a date', () => {
    for (const [via, cell] of [
      ['seconds', 86_400],
      ['seconds', '86400'],
      ['milliseconds', 86_400_000],
      ['seconds', '1970-01-02 00:00:00'],
    ] as const) {
      const { table } = read([{ at: cell }], { fields: `closedAt=at|${via}, status=x`, zone: 'Asia/Tokyo' });
      expect(instants(table, 'closedAt'), via).to.deep.equal(['1970-01-02T00:00:00.000Z']);
    }
  });

  it('utc: a time without an offset is none of the page’s zone; one with an offset, and a day, stay as they are', () => {
    const times = ['2026-05-01 23:30:00', '2026-05-01T23:30:00.000+0000', '2026-05-01T23:30:00Z', '2026-05-01 23:30'];
    const { table } = read(
      times.map((closed) => ({ closed })),
      { fields: 'closedAt=closed|utc', zone: 'Europe/Berlin' },
    );
    expect(new Set(instants(table, 'closedAt')?.map((each) => each?.slice(0, 16)))).to.deep.equal(
      new Set(['2026-05-01T23:30']),
    );
    expect(field('createdAt', ['2026-05-01', false, null], { fields: 'createdAt=createdAt|utc' })).to.deep.equal([
      '2026-05-01',
      undefined,
      undefined,
    ]);
  });

  it('date: the day alone, whatever the zone', () => {
    const options = { fields: 'createdAt=createdAt|date', zone: 'America/Los_Angeles' };
    expect(
      field('createdAt', ['2026-05-01T00:00:00.000Z', '2026-05-01 00:00:00', '2026-05-01'], options),
    ).to.deep.equal(['2026-05-01', '2026-05-01', '2026-05-01']);
  });

  it('later: so many minutes after a time', () => {
    const { table } = read(
      [
        { a: '2026-05-01T10:00:00Z', m: 90 },
        { a: '2026-05-01T10:00:00Z', m: null },
      ],
      {
        type: 'tickets',
        fields: 'firstReplyAt=a + m|later',
      },
    );
    expect(instants(table, 'firstReplyAt')).to.deep.equal(['2026-05-01T11:30:00.000Z', undefined]);
  });

  it('less: the first number without the others; unknown where one of them is', () => {
    const rows = [
      { sent: 200, hard: 1, soft: '3' },
      { sent: 200, hard: 0, soft: null },
      { sent: 200, hard: 'none', soft: 0 },
    ];
    const { table, refused } = read(rows, { type: 'campaigns', fields: 'delivered=sent + hard + soft|less' });
    expect(cells(table, 'delivered')).to.deep.equal([196, undefined, undefined]);
    expect(refused.map(({ record, value }) => [record, value])).to.deep.equal([[3, '200 + none + 0']]);
  });

  it('id and label: of a pair, an object, the first of a list of objects; false is none', () => {
    expect([turned('id', [7, 'Anna']), turned('label', [7, 'Anna'])]).to.deep.equal([7, 'Anna']);
    expect([turned('id', { id: 7, name: 'Anna' }), turned('label', { id: 7, name: 'Anna' })]).to.deep.equal([
      7,
      'Anna',
    ]);
    expect(turned('id', { value: 7 })).to.equal(7);
    expect(turned('id', [{ id: 'a' }, { id: 'b' }])).to.equal('a');
    expect([turned('id', false), turned('label', false), turned('id', 7)]).to.deep.equal([undefined, undefined, 7]);
  });

  it('monthly: price times quantity over the months of its interval, of all items together', () => {
    const item = (amount: unknown, interval: string, count: number, quantity?: number) => ({
      quantity,
      price: { unit_amount: amount, recurring: { interval, interval_count: count } },
    });
    // 20.00 a month, 2 × 120.00 a year, 30.00 a quarter.
    const items = [item(2000, 'month', 1, 1), item(12_000, 'year', 1, 2), item('3000', 'month', 3)];
    expect(turned('monthly', items, 'eur')).to.equal(50);
    expect(turned('monthly', [item(7, 'week', 1)], 'jpy')).to.be.closeTo((7 * 52) / 12, 1e-12);
    expect(turned('monthly', [{ plan: { amount: 1200, interval: 'year' }, quantity: 1 }], 'eur')).to.equal(1);
  });

  it('monthly: unknown, not nothing, where a price is not told by the unit or goes by use', () => {
    const known = { price: { unit_amount: 100, recurring: { interval: 'month' } } };
    expect(turned('monthly', [known, { price: { unit_amount: null, recurring: { interval: 'month' } } }])).to.equal(
      undefined,
    );
    expect(
      turned('monthly', [{ price: { unit_amount: 1, recurring: { interval: 'month', usage_type: 'metered' } } }]),
    ).to.equal(undefined);
    expect(turned('monthly', [{ price: { unit_amount: 1, recurring: { interval: 'fortnight' } } }])).to.equal(
      undefined,
    );
  });

  it('leaves alone what it cannot turn, so that it is refused as what it is', () => {
    for (const name of ['percent', 'micros', 'minor', 'seconds']) expect(turned(name, 'soon'), name).to.equal('soon');
    const { refused } = read([{ p: 'likely' }], { fields: 'probability=p|percent' });
    expect(refused.map(({ value }) => value)).to.deep.equal(['likely']);
  });
});

describe('a field of several names', () => {
  it('a or b: the first that holds something, row by row', () => {
    const rows = [{ actual: 5, estimated: 7 }, { actual: null, estimated: 7 }, { estimated: 8 }];
    const amounts = (fields: string) => read(rows, { fields }).table.column('amount');
    expect(amounts('amount=actual or estimated')).to.deep.include({ data: new Float64Array([5, 7, 8]) });
    expect(amounts('amount=none or estimated')).to.deep.include({ data: new Float64Array([7, 7, 8]) });
    expect(amounts('amount=none or neither')).to.equal(undefined);
  });

  it('a + b: both together; blank where either is', () => {
    const fields = 'status=closed + won|lower(true + true:won|true + false:lost|false + false:open)';
    const rows = [
      { closed: 'TRUE', won: 'TRUE' },
      { closed: true, won: false },
      { closed: false, won: false },
      { closed: true, won: null },
    ];
    const status = read(rows, { fields }).table.column('status');
    expect(status?.kind === 'text' && Array.from(status.codes, (code) => status.words[code])).to.deep.equal([
      'won',
      'lost',
      'open',
      undefined,
    ]);
  });

  it('is a single name first', () => {
    const rows = [{ 'won or lost': 'won', won: 'x' }];
    const status = read(rows, { fields: 'status=won or lost' }).table.column('status');
    expect(status).to.deep.include({ words: ['open', 'won'] });
  });
});
