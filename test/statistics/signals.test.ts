import { describe, it } from 'node:test';
import { expect } from 'chai';
import { signalsIn } from '../../src/statistics/signals.js';

const rules = (scores: readonly number[]) => signalsIn(scores).map((signal) => signal?.rule ?? '');

describe('the rules of a process chart', () => {
  it('take a value beyond a limit for a signal, and not one on it', () => {
    expect(rules([0, 1.01, 0, -1.01])).to.deep.equal(['', 'outside', '', 'outside']);
    expect(rules([0, 1, 0, -1])).to.deep.equal(['', '', '', '']);
    expect(signalsIn([0, 1.01])[1]).to.deep.equal({ rule: 'outside', up: true, since: 1 });
    expect(signalsIn([0, -1.01])[1]).to.deep.equal({ rule: 'outside', up: false, since: 1 });
  });

  it('take three of four on one side nearer a limit than the centre, the fourth excepted', () => {
    expect(rules([0, 0.6, 0.1, 0.7, 0.8, 0])).to.deep.equal(['', 'near', '', 'near', 'near', '']);
    expect(rules([0, 0.6, 0.1, 0.5, 0.8, 0])).to.deep.equal(['', '', '', '', '', '']);
    expect(rules([0, 0.6, -0.6, 0.6, -0.6])).to.deep.equal(['', '', '', '', '']);
    expect(signalsIn([0, 0.6, 0.6, 0.6])[3]).to.deep.equal({ rule: 'near', up: true, since: 1 });
    expect(rules([0.6, 0.1, 0.1, 0.7, 0.8]).join('')).to.equal('');
    expect(signalsIn([0, -0.6, -0.6, -0.6])[3]).to.deep.equal({ rule: 'near', up: false, since: 1 });
  });

  it('take eight in a row on one side, not seven, nor eight with one on the centre', () => {
    expect(rules([-0.1, ...Array<number>(8).fill(0.1)])).to.deep.equal(['', ...Array<string>(8).fill('run')]);
    expect(rules(Array<number>(7).fill(0.1)).join('')).to.equal('');
    expect(rules([0.1, 0.1, 0.1, 0.1, 0, 0.1, 0.1, 0.1, 0.1]).join('')).to.equal('');
    expect(signalsIn([0.1, ...Array<number>(8).fill(-0.1)])[8]).to.deep.equal({ rule: 'run', up: false, since: 1 });
    expect(signalsIn([-0.1, ...Array<number>(9).fill(0.1)])[9]).to.deep.equal({ rule: 'run', up: true, since: 1 });
  });

  it('call eight on one side a run, however far outside they lie', () => {
    expect(rules([0, ...Array<number>(8).fill(-3)])).to.deep.equal(['', ...Array<string>(8).fill('run')]);
    expect(rules([0, ...Array<number>(7).fill(-3)])).to.deep.equal(['', ...Array<string>(7).fill('outside')]);
  });

  it('find nothing in nothing', () => {
    expect(signalsIn([])).to.deep.equal([]);
  });
});
