import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { SmartAspect, SmartCheck } from '../../src/benchmarks/goal-smart.js';
import { monthly, standing } from './goals.js';

/** July to December 2025, then January to April. */
const course = [...monthly([50, 52, 51, 55, 54, 53], 2025, 6), ...monthly([55, 56, 57, 58])];

const check = (aspect: SmartAspect, goal: object = {}, asOf = '2026-04-30', records = course): SmartCheck =>
  standing(records, asOf, { target: 0.54, ...goal }).smart.find((one) => one.aspect === aspect)!;

describe('smartChecks', () => {
  it('asks for a variant where a metric has several', () => {
    expect(check('specific')).to.deep.include({ met: false, because: 'variant' });
    expect(check('specific', { variant: 'closed' })).to.deep.include({ met: true, because: 'named' });
  });

  it('asks that the last period tells enough', () => {
    expect(check('measurable')).to.deep.include({ met: true, because: 'measured' });
    const few = [...monthly([50, 52, 51, 55, 54, 53], 2025, 6), ...monthly([55]).slice(0, 4)];
    expect(check('measurable', {}, '2026-01-31', few)).to.deep.include({ met: false, because: 'not-measured' });
  });

  it('takes what a period before the start had for within reach', () => {
    // The best of July to December is 55 %.
    const past = { periods: 6, best: 0.55 };
    expect(check('achievable', { target: 0.55 })).to.deep.include({ met: true, because: 'seen', past });
  });

  it('takes what the metric has moved before in as long a time for within reach', () => {
    // Over three months most was July's 50 % to October's 55 %: from 53 % to 58 %, and no further.
    const quarter = { start: '2026-01-01', due: '2026-03-31' };
    expect(check('achievable', { ...quarter, target: 0.58 })).to.deep.include({ met: true, because: 'moved' });
    expect(check('achievable', { ...quarter, target: 0.581 })).to.deep.include({ met: false, because: 'beyond' });
  });

  it('takes what is beyond both for beyond anything seen', () => {
    // No two of six months are twelve apart.
    const past = { periods: 6, best: 0.55 };
    expect(check('achievable', { target: 0.59 })).to.deep.include({ met: false, because: 'beyond', past });
  });

  it('takes what is reached for within reach', () => {
    // April has 58 %.
    expect(check('achievable', { target: 0.58 })).to.deep.include({ met: true, because: 'there' });
  });

  it('says nothing of reach with fewer than four periods before the start', () => {
    const short = course.filter((deal) => !/2025-(07|08|09)/.test(JSON.stringify(deal)));
    expect(check('achievable', {}, '2026-04-30', short)).to.deep.include({ met: undefined, because: 'little-history' });
    const four = course.filter((deal) => !/2025-(07|08)/.test(JSON.stringify(deal)));
    expect(check('achievable', {}, '2026-04-30', four).met).to.equal(true);
  });

  it('asks why, and who owns it', () => {
    expect(check('relevant')).to.deep.include({ met: false, because: 'no-why' });
    expect(check('relevant', { why: 'fewer offers' })).to.deep.include({ met: false, because: 'no-owner' });
    expect(check('relevant', { why: 'fewer offers', owner: 'Ines' })).to.deep.include({ met: true, because: 'owned' });
  });

  it('asks for a review before it is due', () => {
    expect(check('timeBound')).to.deep.include({ met: false, because: 'no-review' });
    expect(check('timeBound', { review: 'monthly' })).to.deep.include({ met: true, because: 'dated' });
    const short = { start: '2026-01-01', due: '2026-02-28' };
    expect(check('timeBound', { ...short, review: 'quarterly' })).to.deep.include({
      met: false,
      because: 'rare-review',
    });
    expect(check('timeBound', { ...short, review: 'monthly' }).met).to.equal(true);
  });
});
