import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { RecordsError } from '../../../src/data/errors.js';
import { Pages } from '../../../src/data/pages.js';
import { mayBeVendors } from '../../../src/data/read-parts.js';
import type { RecordType } from '../../../src/data/table.js';
import { cells, read } from '../reading.js';
import { cases } from './cases.js';

const won = {
  Id: '006A',
  StageName: 'Signed',
  CloseDate: '2026-05-04',
  IsClosed: true,
  IsWon: true,
  Amount: 10,
  Probability: 40,
};
const both = { id: 1, requester_id: 2, submitter_id: 3, responder_id: 4, status: 'open', priority: 1 };

describe('whose records they are', () => {
  it('is told by their names, and the mapping that was taken can be pasted: it gives the same', () => {
    for (const { vendor, type, input, says } of cases) {
      const { fields, adapter } = read(input, { type });
      expect(adapter).to.equal(vendor);
      // Rows made of parts, or left out, are the adapter's own work.
      const again = read(input, { type, fields, adapter: vendor });
      for (const name of Object.keys(says))
        expect(cells(again.table, name), `${vendor} ${name}`).to.deep.equal(says[name]);
    }
    const flat = read([won], { fields: read([won]).fields, adapter: 'json' });
    expect([flat.adapter, cells(flat.table, 'status'), cells(flat.table, 'probability')]).to.deep.equal([
      'array',
      ['won'],
      [0.4],
    ]);
  });

  it('is told of a page of several too', () => {
    const pages = new Pages([{ records: [won] }, { records: [{ ...won, Id: '006B', IsWon: false }] }], [], false);
    const { table, adapter } = read(pages);
    expect([adapter, cells(table, 'status')]).to.deep.equal(['salesforce', ['won', 'lost']]);
  });

  it('leaves records of our own vocabulary as they are, whatever else is in them', () => {
    const own = {
      id: 'D',
      status: 'won',
      stage: 'Signed',
      createdAt: '2026-04-01',
      closedAt: '2026-05-04',
      probability: 0.4,
      owner_id: 7,
      Region: 'North',
    };
    const { adapter, table, fields } = read([own]);
    expect([adapter, fields, cells(table, 'probability'), cells(table, 'ownerId')]).to.deep.equal([
      'array',
      undefined,
      [0.4],
      undefined,
    ]);
  });

  it('brings nothing to a page whose records have our names alone', () => {
    const plain = [{ id: 'D', status: 'won', closedAt: '2026-05-04', region: 'North', amount: 5 }];
    for (const input of [
      plain,
      { records: plain },
      JSON.stringify(plain),
      'id,status,closedAt\nD,won,2026-05-04\n',
      [],
      '',
    ])
      expect(mayBeVendors(input), JSON.stringify(input)).to.equal(false);
    expect(mayBeVendors('Id,StageName\r\n1,a')).to.equal(true);
    expect(mayBeVendors([won], 'json')).to.equal(false);
    expect(mayBeVendors(plain, 'salesforce')).to.equal(true);
  });

  it('is refused by name where two fit alike, and can be told', () => {
    expect(() => read([both], { type: 'tickets' })).to.throw(
      RecordsError,
      'These tickets have the shape of zendesk and freshdesk alike. Say whose they are: adapter="zendesk".',
    );
    expect(cells(read([both], { type: 'tickets', adapter: 'freshdesk' }).table, 'priority')).to.deep.equal(['low']);
    expect(cells(read([both], { type: 'tickets', adapter: 'zendesk' }).table, 'priority')).to.deep.equal(['1']);
    expect(read([both], { type: 'tickets', adapter: 'json' }).adapter).to.equal('array');
  });

  it('can be told where too few names are there to know it', () => {
    const few = [{ Id: '006A', StageName: 'Closed Won', Probability: 40 }];
    expect(read(few).adapter).to.equal('array');
    const { table, adapter } = read(few, { adapter: 'salesforce' });
    expect([adapter, cells(table, 'id'), cells(table, 'status'), cells(table, 'probability')]).to.deep.equal([
      'salesforce',
      ['006A'],
      ['won'],
      [0.4],
    ]);
    // Of what it has none of, the records stay what they are.
    expect(read([{ date: '2026-05-01', amount: 5 }], { type: 'spend', adapter: 'salesforce' }).table.rows).to.equal(1);
  });

  it('leaves a field to the page that tells it, and the others to the vendor', () => {
    const { table, fields } = read([{ ...won, Net__c: 7 }], { fields: 'amount=Net__c' });
    expect([cells(table, 'amount'), cells(table, 'status')]).to.deep.equal([[7], ['won']]);
    expect(fields).to.contain('amount=Net__c').and.to.not.contain('amount=Amount');
    expect(cells(read([won], { fields: 'amount=""' }).table, 'amount')).to.equal(undefined);
  });

  it('does not take the history of deals for deals', () => {
    expect(read([{ ...won, OpportunityId: '006A' }]).adapter).to.equal('array');
  });

  it('is not asked of no records at all', () => {
    expect(read({ totalSize: 0, done: true, records: [] })).to.include({ adapter: 'envelope:records', complete: true });
  });

  it('takes one record for a list of one, and what is none still for none', () => {
    expect(read(won).table.rows).to.equal(1);
    expect(() => read({ message: 'Session expired', errorCode: 'INVALID_SESSION_ID' })).to.throw(
      RecordsError,
      'none of which',
    );
  });
});

describe('stages of a vendor', () => {
  const deals = {
    results: [
      { id: '1', properties: { dealstage: '9001', amount: '5' } },
      { id: '2', properties: { dealstage: '9002', amount: '7' } },
      { id: '3', properties: { dealstage: '9000', amount: '9' } },
    ],
  };
  const pipelines = {
    results: [
      {
        id: 'default',
        label: 'Sales',
        stages: [
          { id: '9001', label: 'Signed', displayOrder: 1, metadata: { isClosed: 'true', probability: '1.0' } },
          { id: '9002', label: 'Gone', displayOrder: 2, metadata: { isClosed: 'true', probability: '0.0' } },
          { id: '9000', label: 'Talks', displayOrder: 0, metadata: { isClosed: 'false', probability: '0.4' } },
        ],
      },
    ],
  };

  it('have their names, their order and their outcome from the pipelines that come along', () => {
    for (const input of [
      { deals, pipelines },
      { deals: deals.results, pipelines: pipelines.results },
    ]) {
      const { table, stages, adapter } = read(input);
      expect(adapter).to.equal('hubspot');
      expect(cells(table, 'stage')).to.deep.equal(['Signed', 'Gone', 'Talks']);
      expect(cells(table, 'status')).to.deep.equal(['won', 'lost', 'open']);
      expect(stages).to.deep.equal(['Talks', 'Signed', 'Gone']);
    }
  });

  it('that are ids without pipelines do not pass for open: that they cannot be told is said of each', () => {
    const { table, refused } = read(deals);
    expect(cells(table, 'status')).to.deep.equal([undefined, undefined, undefined]);
    expect(refused.map(({ field, value, expected }) => [field, value, expected])).to.deep.include([
      'stage',
      '9001',
      'Closed Won or Closed Lost',
    ]);
  });

  it('are told by Salesforce, Pipedrive, Odoo and tables of a connector in their own words', () => {
    const told = (stages: unknown, stage: unknown) =>
      read({ deals: [{ deal_stage_id: stage, expected_close: null }], stages });
    for (const [vendor, stage, list, name, status] of [
      [
        'Salesforce',
        'Signed',
        { records: [{ ApiName: 'Signed', MasterLabel: 'Signed!', SortOrder: 1, IsClosed: true, IsWon: true }] },
        'Signed!',
        'won',
      ],
      ['Pipedrive', 3, { data: [{ id: 3, name: 'Demo', order_nr: 1 }] }, 'Demo', 'open'],
      ['Odoo', 3, [{ id: 3, name: 'Paid', sequence: 9, is_won: true }], 'Paid', 'won'],
      [
        'a connector',
        'x=',
        'stage_id,label,display_order,closed_won,is_closed\nx=,Gone,1,FALSE,TRUE\n',
        'Gone',
        'lost',
      ],
    ] as const) {
      const { table } = told(list, stage);
      expect([cells(table, 'stage'), cells(table, 'status')], vendor).to.deep.equal([[name], [status]]);
    }
  });

  it('do not speak over a deal that tells its outcome itself', () => {
    const properties = { dealstage: '9000', hs_is_closed: 'true', hs_is_closed_won: 'true' };
    const { table } = read({ deals: [{ id: '1', properties }], pipelines });
    expect([cells(table, 'stage'), cells(table, 'status')]).to.deep.equal([['Talks'], ['won']]);
  });

  it('name the stages of a history that comes with them', () => {
    const history = { results: [{ id: '1', properties: { hs_v2_date_entered_9001: '2026-05-04T10:00:00Z' } }] };
    const { table } = read({ stageEvents: history, pipelines }, { type: 'stageEvents' });
    expect([cells(table, 'stage'), cells(table, 'status')]).to.deep.equal([['Signed'], ['won']]);
  });

  it('can be pasted with the rest of the mapping', () => {
    expect(read({ deals, pipelines }).fields).to.contain(
      'stage=properties.dealstage(9000:Talks|9001:Signed|9002:Gone), status=properties.dealstage(9000:open|Talks:open|9001:won|',
    );
  });
});

describe('what a vendor keeps back', () => {
  const odoo = { id: 1, type: 'opportunity', active: true, stage_id: [4, 'Won'], expected_revenue: 9 };

  it('is missing: no deal of Odoo is archived, so that the lost ones are not there', () => {
    const { complete, warnings, table } = read([odoo]);
    expect([complete, table.missing]).to.deep.equal([
      false,
      ['No deal is archived: Odoo leaves the lost ones out unless it is asked for records that are not active.'],
    ]);
    expect(warnings).to.include(table.missing[0]);
    expect(read([odoo, { ...odoo, active: false }]).complete).to.equal(true);
  });

  it('may be missing where there are as many records as it gives at most', () => {
    const deals = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ id: i, properties: { dealstage: 'new' } }));
    expect(read(deals(10_000)).table.missing).to.deep.equal([
      'hubspot gives no more than 10000 deals at once; there may be more.',
    ]);
    expect(read(deals(9999)).complete).to.equal(true);
    expect(read(deals(10_001)).complete).to.equal(true);
  });

  it('is said where it was left out: deleted, merged and replaced records', () => {
    const { warnings, table, accepted } = read([won, { ...won, IsDeleted: true }]);
    expect([table.rows, accepted, warnings]).to.deep.equal([
      1,
      1,
      ['1 Opportunity are deleted, merged, replaced or not paid, and left out.'],
    ]);
    const history = 'deal_id,timestamp,name,value\n1,2026-05-01 10:00:00,amount,5\n';
    expect(read(history, { type: 'stageEvents' }).warnings).to.deep.equal([
      'No DEAL_PROPERTY_HISTORY has name=dealstage.',
    ]);
  });
});

describe('records of hostile names', () => {
  const names = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'properties',
    'attributes',
    'StageName',
    'CloseDate',
    'items',
    'data',
    'each',
    'stage_id',
    'add_time',
    'status',
    'id',
    'propertiesWithHistory',
    'dealstage',
    'hs_v2_date_entered_x',
    'pipelines',
    'stages',
    'deals',
  ];
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<unknown>(null, true, false, 0, 7, '', 'won', '2026-05-01 10:00:00', '__proto__'),
      fc.array(tie('any'), { maxLength: 3 }),
      fc
        .array(fc.tuple(fc.constantFrom(...names), tie('any')), { maxLength: 5 })
        .map(
          (pairs) =>
            JSON.parse(
              `{${pairs.map(([name, each]) => `${JSON.stringify(name)}:${JSON.stringify(each)}`).join(',')}}`,
            ) as unknown,
        ),
    ),
  })).any;
  const types: readonly RecordType[] = ['deals', 'leads', 'stageEvents', 'tickets', 'subscriptions'];

  it('are read or refused in a sentence, and change nothing of the page', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...types),
        fc.constantFrom('auto', 'salesforce', 'hubspot', 'odoo', 'stripe', 'zendesk'),
        (rows, type, adapter) => {
          for (const input of [rows, { [type]: rows, pipelines: rows }, JSON.stringify(rows)]) {
            try {
              const { table, warnings, refused } = read(input, { type, adapter });
              for (const name of table.names) expect(cells(table, name)?.length ?? table.rows).to.equal(table.rows);
              expect(warnings.length + refused.length).to.be.a('number');
            } catch (error) {
              expect(error).to.be.instanceOf(RecordsError);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype).join()).to.equal(before);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });
});
