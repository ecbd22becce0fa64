import { describe, it } from 'node:test';
import { expect } from 'chai';
import { dealStatus, leadStatus } from '../../src/data/outcome-words.js';
import { cells, read } from './reading.js';

const status = (rows: readonly Record<string, unknown>[], fields = '') => cells(read(rows, { fields }).table, 'status');
const leads = (rows: readonly Record<string, unknown>[]) => {
  const { table } = read(rows, { type: 'leads' });
  return cells(table, 'status');
};

describe('a deal', () => {
  it('is won or lost by its words, in any letter case', () => {
    for (const word of ['won', 'Won', 'CLOSED WON', 'closedwon', 'ClosedWon', 'closed_won', '6 – Closed Won (upsell)'])
      expect(dealStatus(word), word).to.equal('won');
    for (const word of ['lost', 'Closed Lost', 'closedlost', 'Lost - no decision'])
      expect(dealStatus(word), word).to.equal('lost');
  });

  it('is open in any other words', () => {
    for (const word of [
      '',
      'Negotiation',
      'Wonder Inc.',
      'won’t buy',
      "won't buy",
      'lostness',
      'won or lost?',
      'Not yet closed',
      'Enclosed',
      '__proto__',
    ])
      expect(dealStatus(word), word).to.equal('open');
  });

  it('cannot be told by the id of its stage: digits alone', () => {
    for (const word of ['9001', '7', '007']) expect(dealStatus(word), word).to.equal(undefined);
    expect(dealStatus('1-Qualify')).to.equal('open');
    expect(
      status([{ status: '9001', stage: 'Won' }, { stage: 9001 }, { status: 'open', stage: '9001' }]),
    ).to.deep.equal(['won', undefined, 'open']);
  });

  it('is lost where it is closed and not won', () => {
    for (const word of ['Closed - Not Won', 'Closed/Not Won', 'closed, not won', 'Not Won (closed)', 'Closed Won: no'])
      expect(dealStatus(word), word).to.equal('lost');
    for (const word of ['Closed - Lost', 'Lost - No Decision']) expect(dealStatus(word), word).to.equal('lost');
    for (const word of ['Won - Renewal', 'Closed Won']) expect(dealStatus(word), word).to.equal('won');
  });

  it('is not told by what says that it is closed and not how', () => {
    for (const word of ['Closed', 'closed - cancelled', 'Closed: no decision', 'Closed Won/Lost', 'Closed, not lost'])
      expect(dealStatus(word), word).to.equal(undefined);
  });

  it('has no status there, and the cell is a fault, unless its stage tells how', () => {
    const { table, refused } = read([
      { status: 'Closed', stage: 'Demo' },
      { status: 'Closed', stage: 'Closed Won' },
      { stage: 'Closed' },
      { status: 'Won', stage: 'Closed' },
    ]);
    expect(cells(table, 'status')).to.deep.equal([undefined, 'won', undefined, 'won']);
    const expected = 'Closed Won or Closed Lost';
    expect(refused).to.deep.equal([
      { row: 0, record: 1, field: 'status', value: 'Closed', expected },
      { row: 2, record: 3, field: 'stage', value: 'Closed', expected },
    ]);
  });

  it('is never what its words deny', () => {
    for (const word of [
      'Not Won',
      'Not lost',
      'not yet won',
      'Un-won',
      'never been lost',
      'No longer won',
      'nicht won',
      'non won',
      "isn't won",
      'Wasn’t lost',
      'Won: no',
      'Lost? No',
    ])
      expect(dealStatus(word), word).to.equal('open');
    for (const word of ['No decision, lost', 'Lost – no', 'Not won, lost', 'Lost - not interested'])
      expect(dealStatus(word), word).to.equal(word === 'Lost – no' ? 'open' : 'lost');
  });

  it('is what comes first where its words say both', () => {
    for (const word of ['Lost: competitor won', 'Closed - Lost (Won by Acme)', 'lost, was won'])
      expect(dealStatus(word), word).to.equal('lost');
    for (const word of ['Won (lost in 2024)', 'Closed Won, not lost', 'Won back after it was lost'])
      expect(dealStatus(word), word).to.equal('won');
    for (const word of ['won or lost?', 'Won/Lost', 'lost / won']) expect(dealStatus(word), word).to.equal('open');
  });

  it('takes its status before its stage, and its stage where it has none', () => {
    const rows = [
      { status: 'open', stage: 'Closed Won' },
      { status: null, stage: 'Closed Won' },
      { status: '', stage: '' },
    ];
    expect(status(rows)).to.deep.equal(['open', 'won', undefined]);
    expect(status([{ stage: 'Lost' }])).to.deep.equal(['lost']);
  });

  it('has the status that was told for a value, before any reading of words', () => {
    const rows = [{ s: 'Signed' }, { s: 'Lost interest, call again' }, { s: 'Won' }, { s: 'Talking' }, { s: 5 }];
    expect(status(rows, 'status=s(Signed:won|"Lost interest, call again":open|5:lost)')).to.deep.equal([
      'won',
      'open',
      'won',
      'open',
      'lost',
    ]);
  });

  it('has no status where the records have neither', () => {
    expect(status([{ amount: 1 }])).to.equal(undefined);
  });
});

describe('a deal’s close date', () => {
  const rows = [
    { status: 'won', closedAt: '2026-01-31' },
    { status: 'open', closedAt: '2026-09-30' },
    { status: 'open', closedAt: '2026-09-30', expectedCloseAt: '2026-12-31' },
    { status: null, closedAt: '2026-02-28' },
  ];

  it('is a forecast while the deal is open', () => {
    const { table } = read(rows);
    expect(cells(table, 'closedAt')).to.deep.equal(['2026-01-31', undefined, undefined, undefined]);
    expect(cells(table, 'expectedCloseAt')).to.deep.equal([undefined, '2026-09-30', '2026-12-31', '2026-02-28']);
  });

  it('tells nothing of how far the records reach while it is one', () => {
    expect(read(rows).table.asOf).to.equal(Date.UTC(2026, 0, 31) / 86_400_000);
  });

  it('has a time where it was written with one, and the forecast has none', () => {
    const { table } = read([
      { status: 'won', closedAt: '2026-01-31T10:00:00Z' },
      { status: 'open', closedAt: '2026-02-28T10:00:00Z' },
    ]);
    const [closed, expected] = [table.column('closedAt'), table.column('expectedCloseAt')];
    expect(closed?.kind === 'time' && [...(closed.ms ?? [])]).to.deep.equal([Date.UTC(2026, 0, 31, 10), NaN]);
    expect(expected?.kind === 'time' && expected.ms).to.equal(undefined);
  });

  it('that cannot be read is a fault of the field in which it is meant', () => {
    const { table, refused } = read([
      { status: 'won', closedAt: 'x' },
      { status: 'open', closedAt: 'y' },
    ]);
    expect(table.column('closedAt')?.faults.map(({ record }) => record)).to.deep.equal([1]);
    expect(table.column('expectedCloseAt')?.faults.map(({ record }) => record)).to.deep.equal([2]);
    expect(refused.map(({ record, value }) => [record, value])).to.deep.equal([
      [1, 'x'],
      [2, 'y'],
    ]);
  });

  it('is read as it stands where nothing is known of the outcome', () => {
    expect(cells(read([{ closedAt: '2026-01-31' }]).table, 'closedAt')).to.deep.equal(['2026-01-31']);
  });
});

describe('a lead', () => {
  it('is converted or lost by its date before its words', () => {
    expect(
      leads([
        { status: 'Working', convertedAt: '2026-01-31', lostAt: null },
        { status: 'Working', convertedAt: null, lostAt: '2026-01-31' },
        { status: 'Converted', convertedAt: null, lostAt: '2026-01-31' },
        { status: 'Closed - Lost', convertedAt: null, lostAt: null },
        { status: 'New', convertedAt: null, lostAt: null },
        { status: null, convertedAt: '', lostAt: null },
      ]),
    ).to.deep.equal(['converted', 'lost', 'converted', 'lost', 'open', 'open']);
    expect(leadStatus('closed - CONVERTED')).to.equal('converted');
  });

  it('is never what its words deny, and what comes first where they say both', () => {
    for (const word of ['not converted', 'Un-converted', 'never converted', 'Converted: no'])
      expect(leadStatus(word), word).to.equal('open');
    expect(leadStatus('Closed - Not Converted')).to.equal('lost');
    expect(leadStatus('Lost, not converted')).to.equal('lost');
    expect(leadStatus('Lost (converted to nurture)')).to.equal('lost');
    expect(leadStatus('Converted, later lost')).to.equal('converted');
  });

  it('has no status where all that is told is that it is closed, unless a date tells more', () => {
    const { table } = read([{ status: 'Closed' }, { status: 'Closed', lostAt: '2026-01-31' }], { type: 'leads' });
    expect(cells(table, 'status')).to.deep.equal([undefined, 'lost']);
    expect(table.column('status')?.faults.map(({ record, expected }) => [record, expected])).to.deep.equal([
      [1, 'Converted or Closed Lost'],
    ]);
  });

  it('needs only one of its fields', () => {
    expect(leads([{ convertedAt: '2026-01-31' }, { convertedAt: null }])).to.deep.equal(['converted', 'open']);
    expect(leads([{ status: 'Converted' }, { status: 'x' }])).to.deep.equal(['converted', 'open']);
    expect(leads([{ source: 'web' }])).to.equal(undefined);
  });

  it('is blank where a date says that something happened and cannot be read', () => {
    expect(leads([{ convertedAt: '2026-02-30' }, { convertedAt: '2026-02-28' }])).to.deep.equal([
      undefined,
      'converted',
    ]);
  });
});
