import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { startServer, type DemoServer } from '../../demo/server.mjs';
import { launchBrowser } from '../browser.js';
import { gauges, noticed, visit, type Shown } from './visit.js';

const sources = ['api/deals.json', 'api/leads.json', 'api/customers.json', 'api/answers.csv', 'api/tickets.json'];

const leftOut = ({ result }: Shown, why: string): number | undefined =>
  result?.reading.excluded.find(({ reason }) => reason === why)?.count;

describe('the demo page', () => {
  let browser: Browser;
  let server: DemoServer;
  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startServer({ port: 0 })]);
  });
  after(() => Promise.all([browser.close(), server.close()]));

  it('asks for itself, the script and its five sources, each once', async () => {
    const { page, problems, requests } = await visit(browser, server.url);
    await gauges(page);
    const expected = ['', 'dist/kpi-elements.min.js', ...sources].map((path) => server.url + path);
    expect([...requests].sort()).to.deep.equal(expected.sort());
    expect(problems).to.deep.equal([]);
  });

  it('shows eight values on gauges, a count too small for a rate, and a region where nothing is decided', async () => {
    const { page } = await visit(browser, server.url);
    const { pilot, region, ...rest } = await gauges(page);
    expect(Object.keys(rest)).to.have.length(8);
    for (const [id, { parts, result }] of Object.entries(rest)) {
      expect(result?.reading.value, id).to.be.a('number');
      expect(parts['value'], id).to.match(/\d/);
      expect(parts, id).not.to.have.property('message');
    }
    expect(pilot!.parts['message']).to.match(/^3 of 4/);
    expect(region!.parts['message']).to.match(/^No deals to measure/);
    expect((await noticed(page)).faults).to.deep.equal([]);
  });

  it('has one of every element, each with what it measures', async () => {
    const { page } = await visit(browser, server.url);
    await gauges(page);
    const values = await page.evaluate(async () => {
      const tags = ['funnel-stages', 'nps-breakdown', 'kpi-card', 'trend-line'] as const;
      const all = tags.map((tag) => document.querySelector(tag)!);
      for (const element of all) await element.updateComplete;
      return all.map((element) => element.toText());
    });
    expect(values[0]).to.match(/^Open pipeline by stage: Qualification €/);
    expect(values[1]).to.match(/^Net Promoter Score: [+−]/);
    expect(values[2]).to.match(/^Survey response rate: \d/);
    expect(values[3]).to.match(/^Win rate: \d/);
  });

  it('shows a win rate that fell with the new prices, and what the export got wrong', async () => {
    const { page } = await visit(browser, server.url);
    const { 'win-rate': rate, 'average-deal-value': average } = await gauges(page);
    expect(rate!.result?.change?.verdict).to.equal('worse');
    expect(rate!.result?.judgements.map(({ verdict }) => verdict)).to.deep.equal(['worse', 'worse']);
    expect(leftOut(rate!, 'unreadable closedAt')).to.equal(1);
    expect(leftOut(average!, 'won without an amount')).to.equal(1);
  });
});
