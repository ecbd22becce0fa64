import { describe, it } from 'node:test';
import { expect } from 'chai';
import { placeholdersOfDeals, placeholdersOfTickets } from '../../../src/metrics/adoption/placeholder-rate.js';
import { over } from '../loyalty/shops.js';

const deal = (amount: number | null, stage: string | null, ownerId: string | null) => ({ amount, stage, ownerId });
const rows = [deal(100, 'Demo', 'ada'), deal(0, 'n/a', ' '), deal(null, ' TBD ', '-'), deal(5, 'Nature', 'none of us')];

describe('placeholder rate', () => {
  it('is the share of the cells that say something which stand for nothing', () => {
    // Amounts 3, stages 4, owners 3, for a blank is none: "n/a", "TBD" and "-" of 10.
    const reading = over('deals')(placeholdersOfDeals, rows);
    expect(reading).to.include({ value: 3 / 10, n: 4, better: 'lower', census: true, interval: undefined });
    expect(reading.parts).to.deep.equal({
      ...{ amount: 0, stage: 2, ownerId: 1, placeholders: 3, 'cells not blank': 10 },
    });
  });

  it('asks the fields that it is told, dates too', () => {
    const tickets = [
      { createdAt: '1970-01-01', region: 'xxx' },
      { createdAt: '2026-01-01', region: 'north' },
    ];
    const reading = over('tickets')(placeholdersOfTickets, tickets, { params: { required: 'createdAt, region' } });
    expect(reading.value).to.equal(2 / 4);
    expect(over('tickets')(placeholdersOfTickets, tickets).reason).to.equal('missing-field');
  });

  it('is undefined where all cells are blank', () => {
    expect(
      over('deals')(placeholdersOfDeals, [{ ...deal(null, null, null), id: '1' }, rows[0]!], { where: 'id=1' }),
    ).to.include({
      ...{ value: undefined, reason: 'nothing-to-measure' },
    });
  });
});
