import { describe, it } from 'node:test';
import { expect } from 'chai';
import { vendors } from '../../src/data/adapters/vendors.js';
import { converters } from '../../src/data/converters.js';
import { readFileSync } from 'node:fs';
import { vendorNotes } from '../../stories/guide/vendors.js';

describe('the guide to vendors', () => {
  it('tells paging and traps of every vendor that is known, and of no other', () => {
    expect(Object.keys(vendorNotes).sort()).to.deep.equal([...vendors.names].sort());
    for (const [vendor, { paging, traps }] of Object.entries(vendorNotes)) {
      expect(paging, vendor).to.not.equal('');
      expect(traps, vendor).to.not.be.empty;
    }
  });

  it('lists everything that cells can be turned into', () => {
    const page = readFileSync(new URL('../../stories/guide/vendors.mdx', import.meta.url), 'utf8');
    for (const name of converters.keys()) expect(page).to.contain(`\`${name}\``);
  });
});
