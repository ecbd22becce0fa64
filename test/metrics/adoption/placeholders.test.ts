import { describe, it } from 'node:test';
import { expect } from 'chai';
import { completenessOfLeads } from '../../../src/metrics/adoption/data-completeness.js';
import { over } from '../loyalty/shops.js';

const filled = (source: string): number =>
  over('leads')(completenessOfLeads, [{ source }], { params: { required: 'source' } }).parts['source']!;

describe('a placeholder', () => {
  it('is what people and programs write where they have nothing, in any letter case', () => {
    const words = ['n/a', 'NA', 'none', 'null', 'nil', 'TBD', 'tba', 'todo', 'unknown', 'Test', 'xxx'];
    const signs = ['-', '--', '?', '.', '1900-01-01', '1970-01-01'];
    for (const nothing of [...words, ...signs]) expect(filled(nothing), nothing).to.equal(0);
  });

  it('is no word that only looks like one', () => {
    for (const something of ['Nana', 'Testimonial', 'x', '0', '1970-01-02']) {
      expect(filled(something), something).to.equal(1);
    }
  });
});
