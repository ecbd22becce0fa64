import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { recordTypes } from '../../src/data/record-types.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import { nps } from '../../src/metrics/loyalty/nps.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { read } from './reading.js';

const hostile = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', '__defineGetter__'];
const text = fc.oneof(fc.constantFrom(...hostile, 'won', '2026-01-02', '9', '', ',', '"', '\n', 'NULL'), fc.string());
const cell = fc.oneof(text, fc.double(), fc.boolean(), fc.constant(null), fc.dictionary(text, text, { maxKeys: 2 }));
const own = (type: 'deals' | 'responses'): readonly string[] => [...recordTypes[type].keys()];

/** As JSON.parse gives it: an own property even of the name `__proto__`. */
const row = (type: 'deals' | 'responses') =>
  fc
    .array(fc.tuple(fc.constantFrom(...hostile, ...own(type), 'a.__proto__.b', 'constructor.prototype'), cell), {
      maxLength: 6,
    })
    .map((entries) => Object.defineProperties({}, ownProperties(entries)));

const ownProperties = (entries: readonly (readonly [string, unknown])[]): PropertyDescriptorMap => {
  const all = Object.create(null) as PropertyDescriptorMap;
  for (const [name, value] of entries) all[name] = { value, enumerable: true, writable: true, configurable: true };
  return all;
};

const fields = 'owner=__proto__, region="a.__proto__.b", stage=constructor';

const untouched = (): string =>
  [Object.prototype, Array.prototype, Function.prototype]
    .map((each) => Reflect.ownKeys(each).map(String).join())
    .join();

/** A thousand rows at a time, so that a failure tells a seed and not the rows. */
function inThousands<T>(rows: fc.Arbitrary<T>, times: number, read: (all: T[]) => void): void {
  const thousand = fc.property(fc.integer(), (seed) => {
    read(fc.sample(rows, { seed, numRuns: 1000 }));
  });
  fc.assert(thousand, { numRuns: times });
}

describe('fifty thousand rows of hostile names and values', () => {
  for (const [type, metric] of [
    ['deals', winRate],
    ['responses', nps],
  ] as const) {
    it(`of ${type} are measured, or said to be no records, and leave every prototype as it was`, () => {
      const before = untouched();
      inThousands(row(type), 25, (all) => {
        const { table, refused } = read(JSON.stringify(all), { type, fields });
        const { value, records } = measureTable(metric, table, { by: 'hasOwnProperty, toString' });
        expect(records).to.equal(1000);
        for (const name of ['__proto__', 'constructor']) {
          expect(() => measureTable(metric, table, { by: name })).to.throw(`"${name}", which the records do not have`);
        }
        expect(value === undefined || Number.isFinite(value)).to.equal(true);
        expect(refused.every(({ record }) => record >= 1 && record <= 1000)).to.equal(true);
      });
      expect(untouched()).to.equal(before);
    });
  }

  it('are no names of columns in CSV either', () => {
    const before = untouched();
    inThousands(fc.tuple(text, text, text, text), 5, (rows) => {
      const lines = [['__proto__', 'constructor', 'status', 'closedAt'], ...rows].map((each) =>
        each.map((one) => `"${one.replaceAll('"', '""')}"`).join(','),
      );
      const { table, accepted, refused } = read(lines.join('\n'));
      expect(table.names).not.to.include.members(['__proto__']);
      expect(table.column('constructor')).to.equal(undefined);
      expect(accepted + new Set(refused.map(({ record }) => record)).size).to.equal(table.rows + table.lost.length);
      measureTable(winRate, table);
    });
    expect(untouched()).to.equal(before);
  });
});
