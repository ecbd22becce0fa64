import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ParamError } from '../../src/metrics/define-metric.js';
import { shareOption } from '../../src/metrics/share-option.js';

describe('shareOption', () => {
  it('reads a percentage and a share alike', () => {
    const told = ['80%', ' 80 % ', '0.8', '.8', '100%', '1', '12.5%', '0.125'].map((text) =>
      shareOption('margin', text, '80%'),
    );
    expect(told).to.deep.equal([0.8, 0.8, 0.8, 0.8, 1, 1, 0.125, 0.125]);
  });

  it('takes nothing else, and says what would have been right', () => {
    for (const wrong of ['0', '80', '100.1%', '1.01', '-1%', '8e-1', '0,8', '0.8x', 'most', '.', '']) {
      expect(() => shareOption('discount', wrong, '10%'), wrong).to.throw(
        ParamError,
        `discount is a share above 0% and up to 100%, such as 10%, and not "${wrong}"`,
      );
    }
  });
});
