import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseFields } from '../../src/data/field-map.js';
import { GrammarError } from '../../src/data/grammar.js';

/** The map as plain arrays. */
const told = (text: string) =>
  [...parseFields(text)].map(([ours, { name, values }]) => [
    ours,
    name,
    ...[...values].map((pair) => pair.join(' → ')),
  ]);

describe('parseFields', () => {
  it('reads ours=theirs', () => {
    expect(told('status=deal_stage, closedAt = close date')).to.deep.equal([
      ['status', 'deal_stage'],
      ['closedAt', 'close date'],
    ]);
    expect(told('')).to.deep.equal([]);
  });

  it('reads names with marks in quotes', () => {
    expect(told('score="On a scale of 0-10, how would you rate Sudzilla?"')).to.deep.equal([
      ['score', 'On a scale of 0-10, how would you rate Sudzilla?'],
    ]);
  });

  it('reads what values are called', () => {
    expect(told('status=StageName(Closed Won:won|"Closed, Lost":lost), amount=Amount')).to.deep.equal([
      ['status', 'StageName', 'Closed Won → won', 'Closed, Lost → lost'],
      ['amount', 'Amount'],
    ]);
    expect(told('solvedAt=resolved_at(?:)')).to.deep.equal([['solvedAt', 'resolved_at', '? → ']]);
  });

  it('reads what cells are turned into, before any values', () => {
    const map = parseFields(
      'probability=Probability|percent, stage=stage_id|label|lower(new:Lead|"a, b":), amount="a|b"|minor',
    );
    expect([...map].map(([ours, { name, via }]) => [ours, name, ...via])).to.deep.equal([
      ['probability', 'Probability', 'percent'],
      ['stage', 'stage_id', 'label', 'lower'],
      ['amount', 'a|b', 'minor'],
    ]);
    expect([...map.get('stage')!.values]).to.deep.equal([
      ['new', 'Lead'],
      ['a, b', ''],
    ]);
    const json = parseFields('{"amount": {"name": "unit_amount", "via": ["minor"]}}');
    expect(json.get('amount')).to.deep.include({ name: 'unit_amount', via: ['minor'] });
  });

  it('refuses what cells cannot be turned into, and says into what they can', () => {
    for (const text of [
      'a=b|cents',
      'a=b|',
      'a=b||minor',
      'a=b|minor minor',
      'a=b|constructor',
      '{"a":{"name":"b","via":["cents"]}}',
    ]) {
      expect(() => parseFields(text), text).to.throw(GrammarError, 'one of percent, micros, minor, seconds');
    }
    for (const text of ['a=b(c:d)|minor', 'a=b|minor(', '{"a":{"name":"b","via":"minor"}}'])
      expect(() => parseFields(text), text).to.throw(GrammarError, 'is no list of fields');
  });

  it('reads the same as JSON', () => {
    const json = JSON.stringify({ amount: 'Amount', status: { name: 'StageName', values: { 'Closed Won': 'won' } } });
    expect(told(json)).to.deep.equal([
      ['amount', 'Amount'],
      ['status', 'StageName', 'Closed Won → won'],
    ]);
  });

  it('refuses anything else, with an example', () => {
    for (const text of [
      'status',
      'status=',
      '=stage',
      'a=b=c',
      'status=s(',
      'status=s(a:b',
      'status=s(a:b|',
      'status=s(a:b))',
      'status=s(a)',
      'status=s(a:b:c)',
      'status=s()x',
      '["a"]',
      '{"a":1}',
      '{"a":{"values":{}}}',
      '{"a":{"name":"b","values":{"c":1}}}',
      '{"a":null}',
      '{',
    ]) {
      expect(() => parseFields(text), text).to.throw(GrammarError);
    }
    expect(() => parseFields('status')).to.throw('status=StageName(Closed Won:won');
    expect(() => parseFields('a=b, a=c')).to.throw(GrammarError, '"a" twice');
  });
});
