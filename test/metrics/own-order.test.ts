import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readRecords } from '../../src/data/read-with-csv.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import type { Query } from '../../src/metrics/query.js';
import { stageConversionRate } from '../../src/metrics/sales/stage-conversion-rate.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';

const stage = (id: string, label: string, displayOrder: number, isClosed = false, probability = '0.5') => ({
  id,
  label,
  displayOrder,
  metadata: { isClosed: String(isClosed), probability },
});
const sales = {
  id: 'sales',
  stages: [
    stage('s3', 'Signed', 2, true, '1.0'),
    stage('s4', 'Gone', 3, true, '0.0'),
    stage('s1', 'Talks', 0),
    stage('s2', 'Offer, sent', 1),
  ],
};
/** Four in Talks, two at the offer, one signed, one gone. */
const deals = ['s1', 's1', 's1', 's1', 's2', 's2', 's3', 's4'].map((dealstage, i) => ({
  id: String(i),
  properties: { dealstage, pipeline: 'sales' },
}));

const reading = (pipelines: readonly object[], query: Query = {}, metric = stageConversionRate) =>
  measureTable(metric, readRecords({ deals, pipelines }, { type: 'deals' }).table, query);

describe('the order of a pipeline that came with the records', () => {
  it('is taken where none is told, without the stages that lose, and is said', () => {
    const { groups, params, warnings } = reading([sales]);
    expect(groups.map(({ key }) => key)).to.deep.equal([
      { from: 'Talks', to: 'Offer, sent' },
      { from: 'Offer, sent', to: 'Signed' },
    ]);
    // Of the eight three came as far as the offer, the one gone not among them; of these three one was signed.
    expect(groups.map(({ parts }) => [parts.reached, parts.entered])).to.deep.equal([
      [3, 8],
      [1, 3],
    ]);
    expect(params.stages).to.equal('["Talks","Offer, sent","Signed"]');
    expect(warnings).to.include('pipeline-order');
  });

  it('gives way to the order that is told, as an option or by itself', () => {
    for (const query of [{ stages: 'Talks, Signed' }, { params: { stages: 'Talks, Signed' } }]) {
      const { groups, warnings } = reading([sales], query);
      expect(groups.map(({ key }) => key)).to.deep.equal([{ from: 'Talks', to: 'Signed' }]);
      expect(warnings).not.to.include('pipeline-order');
    }
  });

  it('is not guessed from several pipelines, be their stages in one list or each in its own', () => {
    const renewals = { id: 'renewals', stages: [stage('r1', 'Due', 0), stage('r2', 'Renewed', 1, true, '1.0')] };
    expect(reading([sales, renewals])).to.include({ reason: 'order-unknown' });
    const flat = sales.stages.map((each, i) => ({ ...each, pipeline_id: i < 2 ? 'a' : 'b' }));
    expect(reading(flat)).to.include({ reason: 'order-unknown' });
    expect(reading(flat.map((each) => ({ ...each, pipeline_id: 'a' }))).groups).to.have.length(2);
  });

  it('is no matter to a metric that goes by none', () => {
    const { params, warnings } = reading([sales], {}, winRate);
    expect(params).to.deep.equal({});
    expect(warnings).not.to.include('pipeline-order');
  });
});
