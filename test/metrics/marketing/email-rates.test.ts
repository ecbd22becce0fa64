import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  emailBounceRate,
  emailClickRate,
  emailClickToOpenRate,
  emailHardBounceRate,
  emailOpenRate,
  emailUnsubscribeRate,
} from '../../../src/metrics/marketing/email-rates.js';
import { wilson } from '../../../src/statistics/wilson.js';
import { over } from '../loyalty/shops.js';
import { leftOut } from '../sales/deals.js';

const small = {
  ...{ id: '1', sentAt: '2021-06-01', sent: 110, delivered: 100, uniqueOpens: 50, uniqueClicks: 10 },
  ...{ unsubscribes: 1, hardBounces: 4, softBounces: 6 },
};
const large = {
  ...{ id: '2', sentAt: '2021-06-30', sent: 1000, delivered: 900, uniqueOpens: 90, uniqueClicks: 9 },
  ...{ unsubscribes: 0, hardBounces: 100, softBounces: 0 },
};
const later = { ...small, id: '3', sentAt: '2021-07-01' };
const june = { period: '2021-06' };
const campaigns = over('campaigns');

describe('email rates', () => {
  it('add the counts of the campaigns of the period up before they divide', () => {
    // 50 + 90 of 100 + 900, and not the mean of 50 % and 10 %.
    const reading = campaigns(emailOpenRate, [small, large, later], june);
    expect(reading).to.include({ value: 0.14, n: 1000 });
    expect(reading.parts).to.deep.equal({ 'unique opens': 140, delivered: 1000 });
    const [low, high] = wilson(140, 1000, 0.95)!;
    expect(reading.interval).to.deep.include({ low, high, method: 'wilson' });
  });

  it('divide clicks by what was delivered, or by what was opened', () => {
    expect(campaigns(emailClickRate, [small, large], june).value).to.equal(19 / 1000);
    const toOpen = campaigns(emailClickToOpenRate, [small, large], june);
    expect(toOpen.parts).to.deep.equal({ 'unique clicks': 19, 'unique opens': 140 });
    expect(toOpen.value).to.equal(19 / 140);
  });

  it('divide those who left by what was delivered, and bounces by what was sent', () => {
    expect(campaigns(emailUnsubscribeRate, [small, large], june).value).to.equal(1 / 1000);
    expect(campaigns(emailBounceRate, [small, large], june).value).to.equal(110 / 1110);
    expect(campaigns(emailHardBounceRate, [small, large], june).value).to.equal(104 / 1110);
  });

  it('leave out campaigns whose counts cannot be, and take as many opens as delivered for possible', () => {
    const all = { ...small, uniqueOpens: 100 };
    const more = { ...large, uniqueOpens: 901 };
    const reading = campaigns(emailOpenRate, [all, more], june);
    expect(reading.value).to.equal(1);
    expect(leftOut(reading)).to.deep.equal({ 'with more unique opens than delivered': 1 });
    const bounced = campaigns(emailBounceRate, [small, { ...large, hardBounces: 600, softBounces: 401 }], june);
    expect(bounced.parts).to.deep.equal({ bounces: 10, sent: 110 });
    expect(campaigns(emailClickToOpenRate, [small, { ...large, uniqueClicks: 91 }], june).value).to.equal(0.2);
  });

  it('leave out campaigns that lack a count', () => {
    const rows = [small, { ...large, delivered: null }, { ...large, id: '4', uniqueOpens: null }];
    const reading = campaigns(emailOpenRate, rows, june);
    expect(reading.value).to.equal(0.5);
    expect(leftOut(reading)).to.deep.equal({ 'without delivered': 1, 'without unique opens': 1 });
    expect(campaigns(emailBounceRate, [small, { ...large, softBounces: null }], june).parts['sent']).to.equal(110);
  });

  it('warn of machines that open, from the day on which they came, where it is about opens', () => {
    const on = (sentAt: string) => [{ ...small, sentAt }];
    expect(campaigns(emailOpenRate, on('2021-09-19')).warnings).to.deep.equal([]);
    expect(campaigns(emailOpenRate, on('2021-09-20')).warnings).to.deep.equal(['machine-opens']);
    expect(campaigns(emailClickToOpenRate, on('2021-09-19')).warnings).to.deep.equal([]);
    expect(campaigns(emailClickToOpenRate, on('2021-09-20')).warnings).to.deep.equal(['machine-opens']);
    expect(campaigns(emailClickRate, on('2021-09-20')).warnings).to.deep.equal([]);
  });

  it('are undefined where nothing was delivered', () => {
    const none = { ...small, delivered: 0, uniqueOpens: 0 };
    expect(campaigns(emailOpenRate, [none]).reason).to.equal('nothing-to-measure');
    expect(campaigns(emailOpenRate, [small], { period: '2022' }).reason).to.equal('nothing-to-measure');
  });
});
