import { describe, it } from 'node:test';
import { expect } from 'chai';
import { RecordsError } from '../../../src/data/errors.js';
import { loadRecords } from '../../../src/data/load.js';
import { readRecords } from '../../../src/data/read-with-csv.js';
import { scanArray } from '../../../src/data/store/scan-array.js';
import { StoredRecords } from '../../../src/data/store/stored-records.js';
import { measure } from '../../../src/measure.js';
import { registerMetrics } from '../../../src/metrics/catalogue.js';
import { coreMetrics } from '../../../src/metrics/core.js';

registerMetrics(coreMetrics);

/** 20,000 deals, 1.9 MB. */
const deals = Array.from({ length: 20_000 }, (_, i) => ({
  id: i % 500 === 0 ? `deal ${String(i + 1)}` : `deal ${String(i)}`,
  stage: ['Lead', 'Closed Won', 'Closed Lost'][i % 3],
  owner: { name: ['Zoë', 'Bo "B"', null][i % 3] },
  closedAt: i % 3 === 0 ? undefined : `2026-0${String(1 + (i % 9))}-1${String(i % 7)}`,
  amount: i % 7 === 0 ? 'n/k' : (i * 7919) % 1000,
}));
const text = JSON.stringify(deals, null, 1);
const asked = { period: '2026', by: 'quarter, owner.name' };

describe('a long JSON array', () => {
  it('is read without objects, as the same objects are', () => {
    expect(scanArray(text)).to.be.instanceOf(StoredRecords);
    expect(measure('win-rate', text, asked)).to.deep.equal(measure('win-rate', deals, asked));
    const [scanned, plain] = [text, deals].map((input) => readRecords(input, { type: 'deals' }));
    expect(scanned!.refused).to.deep.equal(plain!.refused);
    expect(scanned!.table.names).to.deep.equal(plain!.table.names);
    expect(scanned).to.include({ adapter: 'json', complete: true, accepted: plain!.accepted });
  });

  it('is parsed where it is not of objects, or not long', () => {
    expect(scanArray(JSON.stringify([...deals, 1]))).to.equal(undefined);
    expect(scanArray('[{"id":1}]')).to.equal(undefined);
    expect(readRecords(JSON.stringify([...deals, 1]), { type: 'deals' }).refused.at(-1)).to.include({
      record: 20_001,
      value: '1',
    });
  });

  it('is an error where it is cut or broken, wherever that is', async () => {
    for (const broken of [text.slice(0, -1), text.slice(0, -30), text.replace('Closed Won', 'Closed \u0001Won')]) {
      expect(scanArray(broken)).to.equal(undefined);
      expect(() => readRecords(broken, { type: 'deals' })).to.throw(RecordsError);
      const fetcher = () => Promise.resolve(new Response(broken));
      const error: unknown = await loadRecords('https://host.example/deals', { fetcher }).catch(
        (cause: unknown) => cause,
      );
      expect(error).to.be.instanceOf(RecordsError);
    }
  });

  it('warns of characters that could not be decoded', () => {
    const { warnings } = readRecords(text.replace('Zoë', 'Zo\ufffd'), { type: 'deals' });
    expect(warnings).to.include('Some characters could not be decoded; the text is probably not UTF-8.');
  });
});
