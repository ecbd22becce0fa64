import { describe, it } from 'node:test';
import { expect } from 'chai';
import { adapters } from '../../../src/data/adapters/vendors.js';
import { parseFields } from '../../../src/data/field-map.js';
import { mayBeVendors } from '../../../src/data/read-parts.js';
import { recordTypes } from '../../../src/data/record-types.js';
import { cells, instants, read } from '../reading.js';
import { cases } from './cases.js';

const titled = ({ vendor, object }: { vendor: string; object: string }): string => `${vendor}, ${object}`;

describe('records of a vendor', () => {
  for (const { vendor, type, input, says, at, ...rest } of cases) {
    const written = typeof input === 'string' ? input : JSON.stringify(input);
    it(`of ${titled({ vendor, ...rest })}, are known and read`, () => {
      const { table, adapter, refused, complete, fields } = read(written, { type });
      expect({ adapter, refused, complete }).to.deep.equal({ adapter: vendor, refused: [], complete: true });
      const found = Object.fromEntries(Object.keys(says).map((name) => [name, cells(table, name)]));
      expect(found).to.deep.equal(says);
      for (const [name, times] of Object.entries(at ?? {})) expect(instants(table, name), name).to.deep.equal(times);
      expect(parseFields(fields ?? '').size).to.be.above(0);
    });

    it(`of ${titled({ vendor, ...rest })}, bring what knows them`, () => {
      expect([mayBeVendors(written), mayBeVendors(input)]).to.deep.equal([true, true]);
    });
  }

  it('have a case by hand, every one of them', () => {
    expect(cases.map(titled).sort()).to.deep.equal(adapters.map(titled).sort());
  });

  it('are declared in fields that their type has', () => {
    for (const adapter of adapters) {
      const unknown = [...parseFields(adapter.fields).keys()].filter((name) => !recordTypes[adapter.type].has(name));
      expect(unknown, titled(adapter)).to.deep.equal([]);
    }
  });
});
