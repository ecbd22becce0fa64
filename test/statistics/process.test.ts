import { describe, it } from 'node:test';
import { expect } from 'chai';
import { processOf } from '../../src/statistics/process.js';
import { xmr } from '../../src/statistics/xmr.js';

const of = (values: readonly number[]) => processOf({ values, n: values.map(() => 1) }, xmr);
/** Up and down around a level by one. */
const around = (level: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => level + (i % 2 ? -1 : 1));

describe('a process', () => {
  it('has no limits below six periods, provisional ones from six, and rests on 24 at most', () => {
    expect(of(around(10, 5))).to.equal(undefined);
    expect(of(around(10, 6))?.phases[0]?.baseline).to.equal(6);
    expect(of(around(10, 24))?.phases[0]?.baseline).to.equal(24);
    expect(of(around(10, 40))?.phases[0]?.baseline).to.equal(24);
  });

  it('takes fewer than 24, down to twelve, where more would have a signal among them', () => {
    // The 16th value lies far outside what the others make of it.
    const values = around(10, 24).map((value, i) => (i === 15 ? 60 : value));
    const process = of(values);
    expect(process?.phases[0]?.baseline).to.equal(15);
    expect([...(process?.signals.keys() ?? [])]).to.deep.equal([15]);
    expect(process?.phases).to.have.length(1);
  });

  it('keeps its limits until eight in a row confirm a shift, and then has new ones from the first of them', () => {
    const process = of([...around(10, 24), ...around(12, 10)]);
    // x̄ 10, mR̄ 2: limits 10 ± 5.32, within which 13 lies; the shift is seen by its run alone.
    expect(process?.phases.map(({ from, centre }) => [from, centre])).to.deep.equal([
      [0, 10],
      [24, 12],
    ]);
    expect([...(process?.signals ?? [])]).to.deep.equal([[24, { rule: 'run', up: true, since: 24 }]]);
    expect(of([...around(10, 24), ...around(12, 7)])?.phases).to.have.length(1);
  });

  it('takes eight values that lie outside the limits for a shift too', () => {
    const process = of([...around(10, 24), ...around(100, 8)]);
    expect(process?.phases.map(({ from, centre }) => [from, centre])).to.deep.equal([
      [0, 10],
      [24, 100],
    ]);
  });

  it('judges each value by the limits that hold where it is', () => {
    // After the shift to 100 ± 1 the limits are 100 ± 5.32: 90 lies outside them, and 99 does not lie outside 10 ± 5.32.
    const process = of([...around(10, 24), ...around(100, 12), 90]);
    expect([...(process?.signals ?? [])]).to.deep.equal([
      [24, { rule: 'run', up: true, since: 24 }],
      [36, { rule: 'outside', up: false, since: 36 }],
    ]);
  });

  it('lets a shift begin where the values went, not with those before it that happened to be on its side', () => {
    // The two 9.9 lie below the centre of 10 as the eight 5s do, which are the shift.
    const process = of([...around(10, 24), 9.9, 9.9, ...around(5, 8)]);
    expect(process?.phases.map(({ from }) => from)).to.deep.equal([0, 26]);
    expect(process?.phases[1]?.centre).to.equal(5);
    expect(process?.signals.get(26)).to.deep.equal({ rule: 'run', up: false, since: 26 });
  });

  it('knows no shift before six values', () => {
    const shifted = (before: number) => of([...around(10, before), ...around(100, 8)])?.phases.map(({ from }) => from);
    expect([shifted(5), shifted(6)]).to.deep.equal([[0], [0, 6]]);
  });

  it('keeps twelve values for its limits, though one of them lies outside, and says so of the first too', () => {
    // 60, then 9 and 11 in turn: mR̄ (51 + 10 · 2) ÷ 11 = 6.45, limits 14.1 ± 17.2.
    const process = of([60, ...around(10, 23).map((value) => 20 - value)]);
    expect(process?.phases.map(({ from, baseline }) => [from, baseline])).to.deep.equal([[0, 12]]);
    expect(process?.signals.get(0)).to.deep.equal({ rule: 'outside', up: true, since: 0 });
  });

  it('judges each value, and rests its limits on it, by the number of its own records', () => {
    const values = [...around(10, 8), ...around(4, 9)].map((value, i) => value + i / 1000);
    const n = values.map((_, i) => 100 + i);
    const judged = new Set<number>();
    processOf({ values, n }, (points) => {
      for (const point of points) expect(point.n).to.equal(n[values.indexOf(point.value)]);
      const limits = xmr(points);
      const spread = (records: number): number => {
        judged.add(records);
        return limits!.spread(records);
      };
      return limits && { ...limits, spread };
    });
    expect([...judged].sort((a, b) => a - b)).to.deep.equal(n);
  });

  it('rests the limits before a shift on none of the values after it', () => {
    // Eight around 10, then nine around 4: the first twelve would have the centre 8.
    const process = of([...around(10, 8), ...around(4, 9)]);
    expect(process?.phases.map(({ from, centre, baseline }) => [from, centre, baseline])[0]).to.deep.equal([0, 10, 8]);
    expect(process?.phases[1]?.from).to.equal(8);
  });

  it('goes once over a long series of many shifts: 20,000 values that move every tenth', () => {
    let asked = 0;
    const values = Array.from({ length: 20_000 }, (_, i) => (Math.floor(i / 10) % 2) * 100 + (i % 2));
    const counted = new Proxy(values, {
      get: (target, key) => {
        asked++;
        return Reflect.get(target, key) as unknown;
      },
    });
    const process = processOf({ values: counted, n: values.map(() => 1) }, xmr);
    expect(process?.phases.length).to.be.above(1000);
    // A phase looks at no more than the 24 values of its baseline nineteen times, and at its own.
    expect(asked).to.be.below(19 * 24 * 20_000);
  });

  it('does not take the last digits of equal values for a side', () => {
    expect(of(Array<number>(12).fill(0.1))?.signals.size).to.equal(0);
  });
});
