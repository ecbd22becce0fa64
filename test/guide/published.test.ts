import { describe, it } from 'node:test';
import { expect } from 'chai';
import { disagreements, rows, sorted } from '../../stories/guide/published.js';

const row = (id: string) => rows.find((each) => each.id === id);

describe('the page of published figures', () => {
  it('has them all, each with the name of its metric, a figure, a year and a source', () => {
    expect(rows).to.have.length(55);
    for (const { id, ...told } of rows) {
      for (const name of ['metric', 'industry', 'figure', 'year', 'confidence', 'source'] as const) {
        expect(told[name], `${id}, ${name}`).to.not.equal('');
      }
      expect(told.figure, id).to.match(/\d/);
    }
  });

  it('tells figures with every digit that was published, and ranges by both ends', () => {
    expect(row('customer-churn-rate-all-subscriptions-recurly-2019')).to.include({
      figure: '5.48%',
      how: 'median of companies, a month',
      year: '2019',
    });
    expect(row('nps-consumer-payments-xmi-2023')?.figure).to.equal('−6.1');
    expect(row('email-open-rate-all-industries-mailchimp-2025')?.figure).to.equal('35% – 36%');
  });

  it('sorts by each column both ways, figures within their unit', () => {
    const first = (column: Parameters<typeof sorted>[1], direction: Parameters<typeof sorted>[2]) =>
      sorted(rows, column, direction)[0];
    expect(first('metric', 'ascending')?.metric).to.equal('Customer churn rate');
    expect(first('metric', 'descending')?.metric).to.equal('Net revenue retention');
    expect(first('industry', 'ascending')?.industry).to.equal('Accounts without an industry');
    expect(first('year', 'ascending')?.year).to.equal('2012');
    expect(first('year', 'descending')?.year).to.equal('2025');
    expect(first('confidence', 'descending')?.confidence).to.equal('high');
    expect(first('figure', 'ascending')?.id).to.equal('nps-consumer-payments-xmi-2023');
    expect(first('figure', 'descending')?.id).to.equal('net-revenue-retention-b2b-saas-over-250k-saas-capital-2023');
  });

  it('marks what is too old for every period of 2026', () => {
    const years = (isTooOld: boolean) => rows.filter((row) => row.isTooOld === isTooOld).map(({ year }) => year);
    expect(years(true)).to.include('2022').and.not.include('2023');
    expect(years(false)).to.include('2023').and.not.include('2022');
  });

  it('shows the range of what several sources, or years, say of one thing, and never joins other peers', () => {
    const payments = disagreements.find(({ industry }) => industry === 'Consumer payments');
    expect(payments?.range).to.equal('−6.1 to +1.4');
    expect(payments?.marks.map(({ figure, year }) => [figure, year])).to.deep.equal([
      ['−6.1', '2023'],
      ['+1.4', '2022'],
    ]);
    // Of all NPS, from −6.1 to 30.1, 1.4 is 7.5 ÷ 36.2 up.
    expect(payments?.marks[0]?.place).to.equal(0);
    expect(payments?.marks[1]?.place).to.be.closeTo(0.20718, 5e-6);
    const satisfaction = disagreements.filter(({ industry }) => industry === 'All industries');
    expect(payments?.isChange).to.equal(true);
    expect(satisfaction.map(({ range }) => range)).to.have.members(['82% – 86%', '81% – 83%']);
  });
});
