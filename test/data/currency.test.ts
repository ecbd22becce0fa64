import { describe, it } from 'node:test';
import { expect } from 'chai';
import { field, read } from './reading.js';

describe('the currency', () => {
  it('is written in capitals', () => {
    expect(field('currency', ['usd', 'USD', 'Eur'])).to.deep.equal(['USD', 'USD', 'EUR']);
  });

  it('is (none) among known ones, so that a mixture is seen', () => {
    expect(field('currency', ['EUR', null, ''])).to.deep.equal(['EUR', '(none)', '(none)']);
  });

  it('is the one told where the records have none', () => {
    expect(field('currency', ['', null], { currency: 'eur' })).to.deep.equal(['EUR', 'EUR']);
    expect(field('currency', ['USD', null], { currency: 'EUR' })).to.deep.equal(['USD', 'EUR']);
    expect(read([{ id: 'a' }], { currency: 'EUR' }).table.column('currency')).to.deep.include({ words: ['EUR'] });
  });

  it('is unknown where nobody says', () => {
    expect(field('currency', ['', null])).to.equal(undefined);
    expect(read([{ id: 'a' }]).table.column('currency')).to.equal(undefined);
  });
});
