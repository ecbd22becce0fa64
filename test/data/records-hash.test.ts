import { describe, it } from 'node:test';
import { expect } from 'chai';
import { recordsHash } from '../../src/data/records-hash.js';
import { readRecords } from '../../src/data/read-with-csv.js';

const csv = `id,status,amount,closedAt,region
1,won,10.50,2026-07-01,North
2,lost,,2026-07-02,South
3,open,7,soon,North
`;
const hash = (text: unknown) => recordsHash([readRecords(text, { type: 'deals' }).table]);

describe('the hash of records', () => {
  it('is the same for the same records in the same order, however they came', () => {
    expect(hash(csv)).to.match(/^[0-9a-f]{16}$/);
    expect(hash(csv)).to.equal(hash(csv.replaceAll(',', ';')));
    const json = [
      { id: 1, status: 'won', amount: 10.5, closedAt: '2026-07-01' },
      { id: 2, status: 'lost', amount: null, closedAt: '2026-07-02' },
    ];
    expect(hash(json)).to.equal(hash(JSON.stringify({ records: json })));
  });

  it('is another when one cell changes, of whatever kind, used or unreadable', () => {
    const changed = [
      ['10.50', '10.51'],
      ['7,soon', '8,soon'],
      ['07-01', '07-03'],
      ['2,lost', '2,won'],
      ['South', 'West'],
      ['soon', 'later'],
      ['lost,,', 'lost,0,'],
      ['3,open', '4,open'],
      ['region', 'area'],
      ['soon,North', 'soon,South'],
    ] as const;
    const hashes = changed.map(([from, to]) => hash(csv.replace(from, to)));
    expect(new Set([hash(csv), ...hashes]).size).to.equal(changed.length + 1);
    const at = (time: string) => hash([{ id: 'a', closedAt: `2026-07-01T${time}Z` }]);
    expect(at('10:00')).not.to.equal(at('10:01'));
  });

  it('is another for another order, a record more, and another reading', () => {
    const [head, one, two, three] = csv.split('\n');
    expect(hash([head, two, one, three].join('\n'))).not.to.equal(hash(csv));
    expect(hash([head, one, two, three, three].join('\n'))).not.to.equal(hash(csv));
    expect(recordsHash([readRecords(csv, { type: 'deals', zone: 'UTC', fields: 'stage=region' }).table])).not.to.equal(
      hash(csv),
    );
  });

  it('is one for each set', () => {
    const table = readRecords(csv, { type: 'deals' }).table;
    expect(recordsHash([table, table])).to.equal(`${hash(csv)}-${hash(csv)}`);
  });
});
