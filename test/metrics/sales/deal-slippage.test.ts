import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { measureTable } from '../../../src/metrics/measure-table.js';
import { dealSlippage } from '../../../src/metrics/sales/deal-slippage.js';
import { tableOf } from '../../tables.js';
import { dayOf2026, itObeysTheLaws, orBlank, type Row } from '../laws.js';
import { leftOut } from './deals.js';

const event = (dealId: string | null, enteredAt: string | null, expectedCloseAt: string | null, stage = 'Offer') => ({
  dealId,
  enteredAt,
  expectedCloseAt,
  stage,
});
const over = (rows: readonly Row[], asOf = '2026-04-30', period = '2026-03') =>
  measureTable(dealSlippage, tableOf('stageEvents', rows, { asOf }), { period });

/** Due in March: one moved to April, one won, one lost, one left as it was and still open. */
const due = [
  event('moved', '2026-02-01', '2026-03-20'),
  event('moved', '2026-03-10', '2026-04-20'),
  event('won', '2026-02-01', '2026-03-31'),
  event('won', '2026-03-31', null, 'Closed won'),
  event('lost', '2026-02-01', '2026-03-01'),
  event('lost', '2026-03-15', null, 'Closed lost'),
  event('left', '2026-02-01', '2026-03-05'),
];

describe('deal slippage', () => {
  it('is the share of the deals due when the window starts that are open when it ends', () => {
    expect(over(due)).to.include({ value: 0.5, n: 4, unit: 'ratio', better: 'lower' });
    expect(over(due).parts).to.deep.equal({ slipped: 2, due: 4 });
    expect(over(due).interval).to.include({ method: 'wilson' });
    expect(over(due.toReversed()).parts).to.deep.equal({ slipped: 2, due: 4 });
  });

  it('does not yet count, while the window lasts, what is still expected in it', () => {
    expect(over(due, '2026-03-31').parts).to.deep.equal({ slipped: 2, due: 4 });
    expect(over(due, '2026-03-30').parts).to.deep.equal({ slipped: 1, due: 4 });
  });

  it('takes the last date known before the window, both of its ends told apart', () => {
    const rows = [
      // Moved into March before it began, moved out of it before it began, due the day before, the day after.
      event('a', '2026-01-01', '2026-02-10'),
      event('a', '2026-02-28', '2026-03-01'),
      event('b', '2026-01-01', '2026-03-10'),
      event('b', '2026-02-28', '2026-04-10'),
      event('c', '2026-01-01', '2026-02-28'),
      event('d', '2026-01-01', '2026-04-01'),
      // Known of only from its first day on.
      event('e', '2026-03-01', '2026-03-20'),
    ];
    expect(over(rows).parts).to.deep.equal({ slipped: 1, due: 1 });
  });

  it('takes a deal won after the window for open at its end, one decided before it for not due', () => {
    const rows = [
      event('late', '2026-02-01', '2026-03-20'),
      event('late', '2026-04-01', null, 'Closed won'),
      event('early', '2026-01-01', '2026-03-20'),
      event('early', '2026-02-20', null, 'Closed lost'),
    ];
    expect(over(rows).parts).to.deep.equal({ slipped: 1, due: 1 });
  });

  it('takes a deal that has left its last stage for open no more', () => {
    const left = (exitedAt: string | null) => over([{ ...event('a', '2026-02-01', '2026-03-20'), exitedAt }]).parts;
    expect(left(null)).to.deep.equal({ slipped: 1, due: 1 });
    expect(left('2026-03-31')).to.deep.equal({ slipped: 0, due: 1 });
    expect(left('2026-04-01')).to.deep.equal({ slipped: 1, due: 1 });
    expect(left('2026-02-28')).to.deep.equal({ slipped: 0, due: 0 });
    expect(left('2026-03-01')).to.deep.equal({ slipped: 0, due: 1 });
  });

  it('is refused where the days of leaving cannot be told', () => {
    const rows = ['1/2/2026', '2/3/2026'].map((exitedAt) => ({ ...event('a', '2026-01-01', '2026-03-20'), exitedAt }));
    expect(over(rows)).to.include({ value: undefined, reason: 'unreadable-field' });
  });

  it('keeps the date that a later event does not tell', () => {
    expect(over([event('a', '2026-01-01', '2026-03-10'), event('a', '2026-02-01', null)]).parts['due']).to.equal(1);
  });

  it('leaves out events that cannot be placed, and is undefined where none was due', () => {
    const reading = over([...due, event(null, '2026-01-01', '2026-03-05'), event('x', null, '2026-03-05')]);
    expect(reading.n).to.equal(4);
    expect(leftOut(reading)).to.deep.equal({ 'without a deal': 1, 'without an entry date': 1 });
    expect(over([event('a', '2026-03-02', '2026-03-05')])).to.include({ reason: 'nothing-to-measure' });
  });

  const anyEvent = fc.record({
    dealId: orBlank(fc.constantFrom('a', 'b', 'c', 'd')),
    stage: orBlank(fc.constantFrom('Demo', 'Won', 'Lost')),
    enteredAt: orBlank(dayOf2026),
    exitedAt: orBlank(dayOf2026),
    expectedCloseAt: orBlank(dayOf2026),
  });
  itObeysTheLaws(dealSlippage, anyEvent, { entity: 'dealId', query: { period: '2026-Q3' } });
});
