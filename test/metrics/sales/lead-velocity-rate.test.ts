import { describe, it } from 'node:test';
import { expect } from 'chai';
import { measureTable } from '../../../src/metrics/measure-table.js';
import { leadVelocityRate } from '../../../src/metrics/sales/lead-velocity-rate.js';
import { expectClose } from '../../statistics/close.js';
import { tableOf } from '../../tables.js';
import { leftOut } from './deals.js';

const qualified = (n: number, mqlAt: string | null) =>
  Array.from({ length: n }, () => ({ createdAt: '2026-01-01', mqlAt }));
const over = (rows: readonly object[], period = '2026-03') =>
  measureTable(leadVelocityRate, tableOf('leads', rows, { asOf: '2026-04-30' }), { period });

describe('lead velocity rate', () => {
  it('is the growth of qualified leads over the period before', () => {
    const reading = over([
      ...qualified(8, '2026-02-28'),
      ...qualified(10, '2026-03-01'),
      ...qualified(5, '2026-04-01'),
    ]);
    expect(reading).to.include({ value: 0.25, n: 18 });
    expect(reading.parts).to.deep.equal({ 'qualified now': 10, 'qualified before': 8 });
    expect(reading.interval).to.include({ method: 'poisson-ratio', kind: 'process' });
    // 10 ÷ 8 times and over exp(1.96 √(1/10 + 1/8)), less 1.
    const factor = Math.exp(1.959963984540054 * Math.sqrt(1 / 10 + 1 / 8));
    expectClose([reading.interval!.low, reading.interval!.high], [1.25 / factor - 1, 1.25 * factor - 1], 1e-9);
  });

  it('takes the whole month before, though it has fewer days', () => {
    expect(
      over([...qualified(1, '2026-02-01'), ...qualified(1, '2026-01-31'), ...qualified(3, '2026-03-31')]).value,
    ).to.equal(2);
  });

  it('takes the fiscal month before in years of weeks, month by month', () => {
    // Months of 26 November and 31 December 2023 and of 4 February 2024: 2, 4 and 3 leads.
    const rows = [...qualified(2, '2023-12-30'), ...qualified(4, '2024-02-03'), ...qualified(3, '2024-02-04')];
    const table = tableOf('leads', rows, { asOf: '2024-03-02' });
    const fiscalStart = '4-5-4 ending Saturday nearest end of January, named by start';
    const query = { period: '2023-12-31..2024-03-02', by: 'month', fiscalStart };
    expect(
      measureTable(leadVelocityRate, table, query).groups.map(({ key, value }) => [key['month'], value]),
    ).to.deep.equal([
      ['FY2023-P12', 1],
      ['FY2024-P01', -0.25],
    ]);
  });

  it('falls to −1, and is undefined where there were none before', () => {
    expect(over(qualified(4, '2026-02-10'))).to.include({ value: -1, interval: undefined });
    expect(over(qualified(4, '2026-03-10'))).to.include({ value: undefined, reason: 'nothing-to-measure' });
  });

  it('leaves out leads that are not qualified', () => {
    const reading = over([...qualified(2, '2026-02-10'), ...qualified(2, '2026-03-10'), ...qualified(3, null)]);
    expect(reading.value).to.equal(0);
    expect(leftOut(reading)['not qualified']).to.be.above(0);
  });
});
