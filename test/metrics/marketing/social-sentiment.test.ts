import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  netSentiment,
  socialEngagementRate,
  socialSentiment,
} from '../../../src/metrics/marketing/social-sentiment.js';
import { over } from '../loyalty/shops.js';
import { leftOut } from '../sales/deals.js';

const mention = (
  sentiment: string | null,
  at = '2026-04-01',
  interactions: number | null = null,
  reach: number | null = null,
) => ({
  ...{ sentiment, at, interactions, reach },
});
const rows = [
  mention('positive', '2026-04-01', 30, 100),
  mention('positive', '2026-06-30', 0, 300),
  mention('positive', '2026-05-05', 5, null),
  mention('neutral', '2026-05-05', null, 50),
  mention('negative'),
  mention(null),
  mention('mixed'),
  mention('negative', '2026-03-31'),
  mention('negative', '2026-07-01'),
];
const second = { period: '2026-Q2' };
const mentions = over('mentions');

describe('social sentiment', () => {
  it('is the positive share of the mentions whose sentiment is known', () => {
    const reading = mentions(socialSentiment, rows, second);
    expect(reading).to.include({ value: 3 / 5, n: 5 });
    expect(reading.interval!.method).to.equal('wilson');
    expect(leftOut(reading)).to.deep.equal({ 'not classified': 2 });
  });

  it('is net of the negative share in its variant', () => {
    // 1, 1, 1, 0, −1: mean 0.4, variance 0.8; Student’s t at 4 is 2.7764451051977987. Cut at 1.
    const reading = mentions(netSentiment, rows, second);
    expect(reading.value).to.equal(0.4);
    expect(reading.parts).to.deep.equal({ positive: 3, negative: 1, mentions: 5 });
    expect(reading.interval!.low).to.be.closeTo(0.4 - 2.7764451051977987 * Math.sqrt(0.8 / 5), 1e-9);
    expect(reading.interval!.high).to.equal(1);
  });

  it('is undefined where none is classified', () => {
    expect(mentions(socialSentiment, [mention('mixed')]).reason).to.equal('nothing-to-measure');
    expect(mentions(netSentiment, rows, { period: '2025' }).reason).to.equal('nothing-to-measure');
  });
});

describe('social engagement rate', () => {
  it('is interactions by person reached, where both are known', () => {
    // 30 + 0 of 100 + 300.
    const reading = mentions(socialEngagementRate, rows, second);
    expect(reading).to.include({ value: 0.075, n: 2 });
    expect(reading.parts).to.deep.equal({ interactions: 30, reach: 400 });
    expect(leftOut(reading)).to.include({ 'without a reach': 1 });
    expect(mentions(socialEngagementRate, [mention('positive', '2026-04-01', 5, 0)], second).reason).to.equal(
      'nothing-to-measure',
    );
  });
});
