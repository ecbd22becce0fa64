import { describe, it } from 'node:test';
import { expect } from 'chai';
import { completenessOfCustomers, completenessOfDeals } from '../../../src/metrics/adoption/data-completeness.js';
import { dataFreshness } from '../../../src/metrics/adoption/data-freshness.js';
import { over } from '../loyalty/shops.js';
import { leftOut } from '../sales/deals.js';

const deal = (
  amount: number | string | null,
  stage: string | null,
  ownerId: string | null,
  createdAt: string | null = null,
) => ({
  ...{ amount, stage, ownerId, createdAt },
});
const rows = [
  deal(100, 'Demo', 'ada', '2026-01-05'),
  deal(0, 'n/a', 'bob', '1970-01-01'),
  deal(null, ' ', 'TBD', '1970-01-02'),
  deal(5, 'Nature', '-', null),
];
const deals = over('deals');

describe('data completeness', () => {
  it('is the share of the required cells that hold something', () => {
    // Amounts 3, for 0 is one; stages 2, for "n/a" and a blank are none; owners 2, for "TBD" and "-" are none: 7 of 12.
    const reading = deals(completenessOfDeals, rows);
    expect(reading).to.include({ value: 7 / 12, n: 4, census: true, interval: undefined });
    expect(reading.parts).to.deep.equal({ amount: 3, stage: 2, ownerId: 2, filled: 7, cells: 12 });
  });

  it('is of all records: without a period it does not speak of twelve months, as what asks for one does', () => {
    expect(deals(completenessOfDeals, rows).warnings).to.not.include('trailing-12-months');
    expect(
      deals(
        dataFreshness,
        rows.map((row) => ({ ...row, status: 'open', updatedAt: '2026-12-31' })),
      ).warnings,
    ).to.include('trailing-12-months');
  });

  it('asks for the fields it is told, each once, those of the records’ own among them', () => {
    const reading = deals(
      completenessOfDeals,
      rows.map((row, i) => ({ ...row, region: ['', 'None', 'north', 'south'][i] })),
      {
        params: { required: 'createdAt, region, createdAt' },
      },
    );
    // 1970-01-01 is no date; the day after it is one.
    expect(reading.parts).to.deep.equal({ createdAt: 2, region: 2, filled: 4, cells: 8 });
  });

  it('names a field that no record has', () => {
    expect(deals(completenessOfDeals, rows, { params: { required: 'budget' } })).to.include({
      reason: 'missing-field',
    });
  });

  it('leaves out records with a cell that cannot be read, and counts them', () => {
    const reading = deals(completenessOfDeals, [...rows, deal('much', 'Demo', 'ada')]);
    expect(reading.value).to.equal(7 / 12);
    expect(leftOut(reading)).to.deep.equal({ 'unreadable amount': 1 });
  });

  it('has nothing to measure where there are no records, or no fields to fill', () => {
    expect(deals(completenessOfDeals, []).reason).to.equal('nothing-to-measure');
    const none = deals(completenessOfDeals, rows, { params: { required: '[]' } });
    expect(none).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
  });

  it('is told apart by group', () => {
    const { groups } = over('customers')(
      completenessOfCustomers,
      [
        { name: 'Ada & Co', startAt: '2026-01-01', ownerId: 'eve', segment: 'a' },
        { name: 'Unknown', startAt: '1900-01-01', ownerId: 'eve', segment: 'b' },
      ],
      { by: 'segment' },
    );
    expect(groups.map(({ value }) => value)).to.deep.equal([1, 1 / 3]);
  });
});
