import { describe, it } from 'node:test';
import { expect } from 'chai';
import { wrapText } from '../../src/charts/wrap-text.js';
import { measure } from './drawing.js';

// A letter is 6 px wide: a room of 60 has ten.
const wrapped = (text: string, most = 3): readonly string[] =>
  wrapText(text, 60, most, { size: 10, weight: 400, measure });

describe('wrapText', () => {
  it('breaks between words, as late as there is room', () => {
    expect(wrapped('ahead of own median')).to.deep.equal(['ahead of', 'own median']);
  });

  it('cuts the last line that it may have', () => {
    expect(wrapped('ahead of own median and more', 2)).to.deep.equal(['ahead of', 'own media…']);
  });

  it('cuts a word that is longer than the room', () => {
    expect(wrapped('Kundenanfrage neu')).to.deep.equal(['Kundenanf…', 'neu']);
  });

  it('has no line of nothing', () => {
    expect(wrapped('')).to.deep.equal([]);
  });
});
