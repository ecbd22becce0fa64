import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { isoDate, parseIsoDate } from '../../src/calendar/civil.js';
import { RecordsError } from '../../src/data/errors.js';
import { GrammarError } from '../../src/data/grammar.js';
import { recordTypes } from '../../src/data/record-types.js';
import { readRecords as readWithoutCsv } from '../../src/data/read-records.js';
import { cells, read, records, types } from './reading.js';

describe('readRecords', () => {
  it('takes objects, JSON, NDJSON, CSV and a table, and gives the same columns', () => {
    const rows = [
      { id: 'a', amount: 1.5 },
      { id: 'b', amount: 2 },
    ];
    const inputs = [
      rows,
      JSON.stringify(rows),
      rows.map((row) => JSON.stringify(row)).join('\n'),
      'id,amount\na,1.5\nb,2\n',
      read(rows).table,
    ];
    const reads = inputs.map((input) => read(input));
    expect(reads.map(({ adapter }) => adapter)).to.deep.equal(['array', 'json', 'ndjson', 'csv', 'table']);
    for (const { table, accepted, refused, complete } of reads) {
      expect(cells(table, 'id')).to.deep.equal(['a', 'b']);
      expect(cells(table, 'amount')).to.deep.equal([1.5, 2]);
      expect({ accepted, refused, complete }).to.deep.equal({ accepted: 2, refused: [], complete: true });
    }
  });

  it('makes a table of no rows of an empty array, in which every field is and nothing is in it', () => {
    const { table, accepted, complete } = read('[]');
    expect({ rows: table.rows, asOf: table.asOf, accepted, complete }).to.deep.equal({
      rows: 0,
      asOf: undefined,
      accepted: 0,
      complete: true,
    });
    expect(cells(table, 'amount')).to.deep.equal([]);
    expect(cells(table, 'status')).to.deep.equal([]);
    expect(cells(table, 'region')).to.deep.equal([]);
  });

  it('leaves out and counts what is no object', () => {
    const { table, refused, accepted } = read('[{"id":"a"}, null, 5, {"id":"b"}, [], "x"]');
    expect(cells(table, 'id')).to.deep.equal(['a', 'b']);
    expect(refused.map(({ row, record, value, expected }) => [row, record, value, expected])).to.deep.equal([
      [-1, 2, 'null', 'an object'],
      [-1, 3, '5', 'an object'],
      [-1, 5, '[list]', 'an object'],
      [-1, 6, 'x', 'an object'],
    ]);
    expect(accepted).to.equal(2);
  });

  it('names a bad cell by its record, after others were left out too', () => {
    const { refused } = read([null, { status: 'won', closedAt: '2024-02-30' }]);
    expect(refused[1]).to.deep.equal({ row: 0, record: 2, field: 'closedAt', value: '2024-02-30', expected: 'a date' });
  });

  it('counts a record with several bad cells once', () => {
    const { refused, accepted } = read([{ amount: 'x', createdAt: 'y', stage: {} }, { amount: 1 }]);
    expect(refused).to.have.length(3);
    expect(accepted).to.equal(1);
  });

  it('can be written as JSON, findings and all', () => {
    const written = JSON.parse(JSON.stringify(read('[{"amount":"x"}]'))) as Record<string, unknown>;
    expect(written).to.include({ adapter: 'json', accepted: 0, complete: true });
    expect(written['refused']).to.have.length(1);
  });

  it('fails with one sentence and what to do, where a source fails as a whole', () => {
    for (const [input, sentence] of [
      [
        '<!doctype html><title>Sign in</title>',
        'The answer is a web page, not records. Its address may need you to sign in first.',
      ],
      ['\n <html>', 'The answer is a web page, not records.'],
      ['', 'The text is empty.'],
      [' \n', 'The text is empty.'],
      ['null', 'The text is "null", not records.'],
      ['NaN', 'The text is "NaN", not records.'],
      ['OK', 'The text is "OK", not records.'],
      ['{"error":"no"}', 'The source is an object with the names error'],
      ['[1,2]', 'None of the 2 records is an object; the first is "1".'],
      [null, 'The source is empty, not records.'],
      [undefined, 'The source is empty, not records.'],
      [17, 'The source is a number, not records.'],
    ] as const) {
      expect(() => read(input), String(input)).to.throw(RecordsError, sentence);
    }
  });

  it('says that JSON was cut, wherever it is cut', () => {
    const text = JSON.stringify({
      records: [
        { id: 'a "}]}" \\ name', amount: 1.5 },
        { id: 'b', list: [true, null] },
      ],
    });
    for (let end = 1; end < text.length; end += 1) {
      expect(() => read(text.slice(0, end)), text.slice(0, end)).to.throw(
        RecordsError,
        `ends too early, after ${end} characters`,
      );
    }
  });

  it('passes over a byte order mark before JSON', () => {
    expect(read('\ufeff[{"id":"a"}]').table.rows).to.equal(1);
  });

  it('says that JSON is broken, and keeps the parser’s word on where', () => {
    expect(() => read('[{"id": oops}]'))
      .to.throw(RecordsError, 'is not valid JSON: ')
      .with.property('cause')
      .instanceOf(SyntaxError);
  });

  it('leaves out and counts a broken line of NDJSON', () => {
    const { table, refused, adapter } = read('{"id":"a"}\n{"id":\n{"id":"c"}\n');
    expect(adapter).to.equal('ndjson');
    expect(cells(table, 'id')).to.deep.equal(['a', 'c']);
    expect(refused).to.deep.equal([{ row: -1, record: 2, field: '(record)', value: '{"id":', expected: 'an object' }]);
  });

  it('needs the CSV parser for CSV alone', () => {
    expect(readWithoutCsv('[{"id":"a"}]', { type: 'deals' }).table.rows).to.equal(1);
    expect(() => readWithoutCsv('id,amount\na,1\n', { type: 'deals' })).to.throw(RecordsError, 'parser is not loaded');
  });

  it('warns of text in another encoding', () => {
    expect(read('[{"name":"Zo\ufffd"}]').warnings[0]).to.contain('probably not UTF-8');
  });

  it('takes text for what it is told to be', () => {
    expect(read('[id],amount\na,1\n', { adapter: 'csv' }).adapter).to.equal('csv');
    expect(() => read('a,b\n1,2\n', { adapter: 'json' })).to.throw(RecordsError, 'not valid JSON');
  });

  it('refuses options that cannot be, and says what can', () => {
    for (const [options, sentence] of [
      [{ zone: 'Europe/Atlantis' }, 'is no time zone'],
      [{ adapter: 'xml' }, '"xml" is no adapter of records. It is one of auto, json, ndjson, csv, salesforce, '],
      [{ type: 'constructor' as 'deals' }, '"constructor" is no type of records.'],
      [{ currency: '€' }, '"€" is no currency. Currencies are written as EUR (ISO 4217).'],
      [{ currency: 'EURO' }, '"EURO" is no currency.'],
      [{ asOf: '2026-02-30' }, '"2026-02-30" is no as-of date'],
      [{ numberLocale: 'de_DE!' }, 'is no locale'],
    ] as const) {
      expect(() => read([], options)).to.throw(RecordsError, sentence);
    }
    expect(() => read([], { fields: 'amount' })).to.throw(GrammarError);
  });
});

describe('records that are told to be of a type', () => {
  const opportunity = { Id: '006A', StageName: 'Signed', CloseDate: '2026-05-04', IsClosed: true, IsWon: true };
  const hubspot = { id: '1', properties: { dealstage: 'x', hs_v2_date_entered_x: '2026-05-04T10:00:00Z' } };
  const refused = /^The source holds deals, and no leads\.$/;

  it('are refused as another, whoever they are said to come from', () => {
    expect(() => read([{ status: 'open' }], { type: 'leads', holds: 'deals' })).to.throw(RecordsError, refused);
    expect(() => read([opportunity], { type: 'leads', holds: 'deals', adapter: 'salesforce' })).to.throw(refused);
    expect(read([opportunity], { holds: 'deals', adapter: 'salesforce' }).adapter).to.equal('salesforce');
  });

  it('are taken as another where a set of its name, or the shape of their vendor, holds that too', () => {
    const events = read([hubspot], { type: 'stageEvents', holds: 'deals', adapter: 'hubspot' });
    expect(cells(events.table, 'stage')).to.deep.equal(['x']);
    const sets = { deals: [{ status: 'won' }], leads: [{ status: 'converted' }] };
    expect(cells(read(sets, { type: 'leads', holds: 'deals' }).table, 'status')).to.deep.equal(['converted']);
  });
});

describe('a table’s columns', () => {
  it('are found by our name as mapped, else by the same name, and by the records’ own', () => {
    const { table } = read([{ deal_stage: 'Won', value: 5, amount: 7 }], {
      fields: 'amount=value, stage=deal_stage, region=deal_stage',
    });
    expect(cells(table, 'amount')).to.deep.equal([5]);
    expect(cells(table, 'value')).to.deep.equal([5]);
    expect(cells(table, 'status')).to.deep.equal(['won']);
    expect(cells(table, 'deal_stage')).to.deep.equal(['Won']);
    expect(cells(table, 'region')).to.deep.equal(['Won']);
    expect(table.column('nothing')).to.equal(undefined);
    expect(table.names).to.deep.equal(['id', 'amount', 'status', 'stage', 'region', 'deal_stage', 'value']);
  });

  it('are exact names before dotted paths', () => {
    const row = { 'properties.amount': 1, properties: { amount: '2', deep: { er: 3 } } };
    expect(cells(read([row], { fields: 'amount=properties.amount' }).table, 'amount')).to.deep.equal([1]);
    expect(
      cells(read([{ properties: row.properties }], { fields: 'amount=properties.amount' }).table, 'amount'),
    ).to.deep.equal([2]);
    expect(cells(read([row]).table, 'properties.deep.er')).to.deep.equal([3]);
    expect(read([row]).table.names)
      .to.include.members(['properties.amount', 'properties.deep.er'])
      .and.not.include('properties');
  });

  it('look for an answer’s scale where B1 has it', () => {
    const { table } = read([{ score: 9, scale: { min: 0, max: 10, kind: 'nps' } }], { type: 'responses' });
    expect([cells(table, 'scaleMin'), cells(table, 'scaleMax'), cells(table, 'scaleKind')]).to.deep.equal([
      [0],
      [10],
      ['nps'],
    ]);
  });

  it('are refused with a sentence where fields name what is not there', () => {
    const { table, warnings } = read([{ status: 'won' }], { fields: 'status=deal_stagee' });
    expect(table.column('status')).to.equal(undefined);
    expect(table.refusal('status')).to.equal('The fields say status=deal_stagee, and no record has "deal_stagee".');
    expect(warnings).to.deep.equal([table.refusal('status')]);
    expect(table.refusal('amount')).to.equal(undefined);
  });

  it('are not those of our name where fields say that there are none', () => {
    const { table } = read('id,stage,amount\n1,Won,3\n', { fields: 'amount="", id=""' });
    expect([table.column('amount'), table.refusal('amount')]).to.deep.equal([undefined, undefined]);
    expect(cells(table, 'id')).to.deep.equal([' 1']);
    expect(cells(table, 'stage')).to.deep.equal(['Won']);
  });

  it('are refused with those whose meaning rests on them', () => {
    const ambiguous = [{ status: 'won', closedAt: '1/2/2026', expectedCloseAt: '2026-03-31' }];
    const deals = read(ambiguous).table;
    expect(deals.column('expectedCloseAt')).to.equal(undefined);
    expect(deals.refusal('expectedCloseAt')).to.equal(deals.refusal('closedAt'));
    expect(deals.refusal('closedAt')).to.contain('D/M/YYYY');
    const leads = read([{ status: 'New', convertedAt: '1/2/2026' }], { type: 'leads' }).table;
    expect(leads.column('status')).to.equal(undefined);
    expect(leads.refusal('status')).to.contain('The dates in convertedAt');
  });

  it('do without those that no record has', () => {
    const { table } = read([{ status: 'New' }], { type: 'leads', fields: 'convertedAt=converted_on' });
    expect(cells(table, 'status')).to.deep.equal(['open']);
    expect(table.refusal('convertedAt')).to.contain('no record has "converted_on"');
  });

  it('are read once', () => {
    const { table } = read(records('amount', [1]));
    expect(table.column('amount')).to.equal(table.column('amount'));
  });

  it('number records that have no id, as no id is written', () => {
    expect(cells(read([{ id: 'a' }, null, { id: '' }]).table, 'id')).to.deep.equal(['a', ' 3']);
    expect(cells(read([{ amount: 1 }, { amount: 2 }]).table, 'id')).to.deep.equal([' 1', ' 2']);
    expect(cells(read([{ id: 17 }]).table, 'id')).to.deep.equal(['17']);
  });

  it('hold truth values as words', () => {
    const { table, refused } = read(records('escalated', [true, 'TRUE', 'yes', 1, false, 'No', '0', null, 'maybe']), {
      type: 'tickets',
    });
    expect(cells(table, 'escalated')).to.deep.equal([
      'true',
      'true',
      'true',
      'true',
      'false',
      'false',
      'false',
      undefined,
      undefined,
    ]);
    expect(refused[0]).to.include({ record: 9, expected: 'true or false' });
  });
});

describe('lines of JSON', () => {
  it('that end in the middle of a record are not complete, and say so', () => {
    const { complete, warnings, table } = read('{"id":"a"}\n{"id":"b"}\n{"id":"c","am');
    expect({ complete, warnings, rows: table.rows }).to.deep.equal({
      complete: false,
      warnings: ['The text ends in the middle of a record.'],
      rows: 2,
    });
    expect(read('{"id":"a"}\nbroken\n{"id":"b"}\n').complete).to.equal(true);
  });
});

describe('as of', () => {
  const asOf = (rows: readonly unknown[], options = {}): string | undefined => {
    const day = read(rows, options).table.asOf;
    return day === undefined ? undefined : isoDate(day);
  };

  it('is the newest event', () => {
    expect(asOf([{ createdAt: '2026-01-31', updatedAt: '2026-02-28' }, { createdAt: '2025-12-31' }])).to.equal(
      '2026-02-28',
    );
  });

  it('is no plan and no day that stands for an open end', () => {
    expect(
      asOf([{ createdAt: '2026-01-31', expectedCloseAt: '2027-01-31', closedAt: '9999-12-31', status: 'won' }]),
    ).to.equal('2026-01-31');
    expect(asOf([{ startAt: '2026-01-31', endAt: '2050-01-01' }], { type: 'customers' })).to.equal('2026-01-31');
    expect(asOf([{ createdAt: '2026-01-31', closedAt: '2049-12-31', status: 'won' }])).to.equal('2049-12-31');
    expect(asOf([{ createdAt: '2026-01-31', slaDueAt: '2026-02-28' }], { type: 'tickets' })).to.equal('2026-01-31');
  });

  it('goes along with ends that follow the other events within a year, and with none that come later', () => {
    const customers = (...ends: string[]) =>
      read(
        ends.map((endAt) => ({ startAt: '2026-01-31', endAt })),
        { type: 'customers' },
      ).table;
    for (const [ends, day, isStray] of [
      [['2025-06-30'], '2026-01-31', false],
      [['2026-06-30', '2027-02-01'], '2027-02-01', false],
      [['2026-06-30', '2027-02-02'], '2026-06-30', true],
      [['2049-12-31'], '2026-01-31', true],
      [['2050-01-01'], '2026-01-31', false],
    ] as const) {
      const { asOf: last, hasStrayDates } = customers(...ends);
      expect([isoDate(last!), hasStrayDates], ends.join()).to.deep.equal([day, isStray]);
    }
    expect(asOf([{ endAt: '2026-06-30' }], { type: 'customers' })).to.equal('2026-06-30');
  });

  it('is not one day more than a year after five others, as of 2042 for 2024', () => {
    const won = (...days: string[]) => read(days.map((closedAt) => ({ status: 'won', closedAt }))).table;
    const others = ['2024-01-05', '2024-02-05', '2024-03-05', '2024-04-05', '2024-05-05'];
    expect(won(...others, '2042-06-05', '2042-06-05')).to.include({
      asOf: parseIsoDate('2024-05-05'),
      hasStrayDates: true,
    });
    expect(won(...others, '2025-05-06')).to.include({ asOf: parseIsoDate('2025-05-06'), hasStrayDates: false });
    expect(won(...others, '2025-05-07').hasStrayDates).to.equal(true);
    // Of less than that nothing can be said.
    expect(won(...others.slice(1), '2042-06-05').hasStrayDates).to.equal(false);
    const told = read(
      [...others, '2042-06-05'].map((createdAt) => ({ createdAt })),
      { asOf: '2024-12-31' },
    ).table;
    expect(told.hasStrayDates).to.equal(false);
  });

  it('is a day in the zone', () => {
    expect(asOf([{ createdAt: '2026-01-31T23:30:00Z' }], { zone: 'Europe/Berlin' })).to.equal('2026-02-01');
  });

  it('is what was told, and unknown where nothing is dated', () => {
    expect(asOf([{ createdAt: '2026-01-31' }], { asOf: '2026-06-30' })).to.equal('2026-06-30');
    expect(asOf([{ amount: 5 }])).to.equal(undefined);
  });
});

describe('hostile names and values', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString'];

  it('reach no prototype as names', () => {
    for (const name of [
      '__proto__',
      'constructor',
      'prototype',
      'constructor.name',
      '__proto__.polluted',
      'a.constructor',
      'toString',
      'a.length',
      'a.toString',
    ]) {
      expect(read([{ a: { b: 1 } }]).table.column(name), name).to.equal(undefined);
      expect(read([{ a: { b: 1 } }], { fields: `stage="${name}"` }).table.column('stage'), name).to.equal(undefined);
    }
    const polluting = JSON.parse(
      '[{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "id": "a"}]',
    ) as unknown[];
    const { table } = read(polluting);
    expect(table.names).to.deep.equal(['id']);
    expect(table.column('__proto__')).to.equal(undefined);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('are words like any others as values', () => {
    const values = [...names, ...names];
    const { table } = read(records('stage', values));
    const column = table.column('stage');
    expect(cells(table, 'stage')).to.deep.equal(values);
    expect(column?.kind === 'text' && column.words).to.deep.equal(names);
    expect(cells(table, 'status')).to.deep.equal(values.map(() => 'open'));
    expect(cells(read(`stage,x\n${values.join(',1\n')},1\n`).table, 'stage')).to.deep.equal(values);
  });

  it('end in columns or a RecordsError, whatever the JSON', () => {
    const key = fc.oneof(
      fc.constantFrom(
        ...names,
        'id',
        'status',
        'amount',
        'closedAt',
        'createdAt',
        'probability',
        'score',
        'escalated',
        'a.b',
      ),
      fc.string(),
    );
    const row = fc.dictionary(
      key,
      fc.oneof(fc.jsonValue(), fc.constantFrom('2024-02-30', '1/2/2024', '47%', '1e308', 1e308, '', 'Won')),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 9, arbitrary: row }, { weight: 1, arbitrary: fc.jsonValue() })),
        fc.constantFrom(...types),
        (rows, type) => {
          const before = Object.getOwnPropertyNames(Object.prototype).join();
          try {
            const { table, refused, accepted, warnings } = read(JSON.stringify(rows), { type });
            for (const name of table.names) {
              const length = cells(table, name)?.length;
              expect(length === undefined || length === table.rows, name).to.be.true;
            }
            expect(accepted + new Set(refused.map(({ record }) => record)).size).to.equal(rows.length);
            expect(warnings).to.be.an('array');
          } catch (error) {
            if (!(error instanceof RecordsError)) throw error;
          }
          expect(Object.getOwnPropertyNames(Object.prototype).join()).to.equal(before);
        },
      ),
    );
  });
});

describe('the vocabulary', () => {
  it('is read in full from records in its own words', () => {
    const sample = { id: 'a', text: 'words', number: 1.5, money: 99.5, share: 0.5, time: '2026-01-31', bool: true };
    for (const type of types) {
      const fields = [...recordTypes[type]].filter(([, { path }]) => path === undefined);
      const row = Object.fromEntries(fields.map(([name, { kind }]) => [name, sample[kind]]));
      const { table, refused, accepted } = read([row], { type });
      expect(refused, type).to.deep.equal([]);
      expect(accepted).to.equal(1);
      for (const [name] of fields)
        expect(cells(table, name)?.[0] ?? 'a forecast', `${type}.${name}`).to.not.equal(undefined);
      const tellsTime = fields.some(([, { event }]) => event);
      expect(table.asOf, type).to.equal(tellsTime ? parseIsoDate('2026-01-31') : undefined);
    }
  });
});
