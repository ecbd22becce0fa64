import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Benchmark } from '../../src/benchmarks/benchmark.js';
import { lineModel, type LineModel } from '../../src/charts/line-model.js';
import type { ChartOptions } from '../../src/charts/chart-options.js';
import { legible } from '../../src/charts/thin.js';
import { contextFacts, pointFacts, type TrendNote } from '../../src/text/trend-facts.js';
import { trendVerdict } from '../../src/text/trend-words.js';
import { decided, leads, months, trend } from '../benchmarks/trends.js';
import { benchmark, judged as verdictOn } from '../text/judged.js';
import { anyOptions, clashes, options } from './drawing.js';

type Found = ReturnType<typeof trend>;

function model({ trend: of, judged }: Found, room: ChartOptions, notes: readonly TrendNote[] = []): LineModel {
  const points = pointFacts(of, legible(of), judged, room.words);
  return lineModel(of, judged, { notes, points, others: contextFacts(of, judged, notes, room.words) }, room);
}

const year = (): object[] => months(12).flatMap((day, i) => decided(day, 50 + (i % 2) * 2, 50 - (i % 2) * 2));
const whole = { asOf: '2024-12-31' };
const held = (found: Found, ...at: readonly number[]): Found => ({
  ...found,
  judged: {
    ...found.judged,
    judgements: at.map((point, i) => verdictOn(benchmark(i === 0 ? 'target' : 'industry', { point }))),
  },
});
const texts = ({ labels }: LineModel): string[] => labels.map(({ text }) => text);
const said = (found: Found): string | undefined =>
  trendVerdict(found.trend, found.judged, options(720).words)
    ?.map(({ text }) => text)
    .join(' | ');

describe('a picture of a trend', () => {
  it('puts values in the middle of their periods, and breaks the line where there is none', () => {
    const records = [...decided('2024-01-05', 6, 4), ...decided('2024-02-05', 5, 5), ...decided('2024-04-30', 4, 6)];
    const { lines, across, stops } = model(trend(records), options(720));
    const [line] = lines;
    const step = (across[1] - across[0]) / 4;
    expect(line?.solid.map((run) => run.map(([x]) => Math.round(x)))).to.deep.equal([
      [across[0] + step / 2, across[0] + 1.5 * step].map(Math.round),
    ]);
    expect(line?.dots.map(([x]) => Math.round(x))).to.deep.equal([Math.round(across[0] + 3.5 * step)]);
    expect(stops).to.have.length(3);
  });

  it('dashes to the unfinished period and draws it hollow', () => {
    const records = [...decided('2024-01-05', 6, 4), ...decided('2024-02-05', 5, 5), ...decided('2024-03-10', 4, 6)];
    const [line] = model(trend(records), options(720)).lines;
    expect(line?.solid.map((run) => run.length)).to.deep.equal([2]);
    expect(line?.dashed.map((run) => run.length)).to.deep.equal([2]);
    expect(line?.hollow).to.have.length(1);
  });

  it('dashes to a cohort that is not mature, and says how many are open; it is over all the same', () => {
    const open = [1, 2, 3].map((i) => ({ id: `open ${i}`, createdAt: '2024-03-05', status: 'open' }));
    const records = [...leads('2024-01-05', 6, 4), ...leads('2024-02-05', 5, 5), ...leads('2024-03-04', 6, 1), ...open];
    const found = trend(records, { metric: 'lead-conversion-rate', asOf: '2024-06-30' });
    const { lines, stops } = model(found, options(720));
    expect(lines[0]?.dashed.map((run) => run.length)).to.deep.equal([2]);
    expect(lines[0]?.hollow).to.have.length(1);
    expect(stops[2]?.fact.note).to.contain('not yet mature: 3 still open').and.not.to.contain('not over');
    expect(stops[1]?.fact.note).to.not.contain('mature');
    expect(said(found)).to.equal('Too few mature cohorts to tell');
  });

  it('dashes what may still change at the end and amid a long line alike, where no period has room for a ring', () => {
    const open = { id: 'open', createdAt: '2032-05-03', status: 'open' };
    const found = trend([...months(119).flatMap((day) => leads(day, 6, 4)), open, ...leads('2033-12-05', 6, 4)], {
      metric: 'lead-conversion-rate',
      asOf: '2033-12-20',
    });
    const [line] = model(found, options(440)).lines;
    // 120 months from January 2024: the hundredth and first is not mature, and the last one is not over.
    expect(line?.solid.map((run) => run.length)).to.deep.equal([100, 18]);
    expect(line?.dashed.map((run) => run.length)).to.deep.equal([2, 2, 2]);
    expect(line?.hollow).to.have.length(1);
  });

  it('draws a benchmark that is a range alone as a band with its label', () => {
    const found = trend(year(), whole);
    const range = verdictOn(benchmark('industry', { low: 0.4, high: 0.7 }));
    const shown = model({ ...found, judged: { ...found.judged, judgements: [range] } }, options(720));
    expect(texts(shown)).to.include('industry range 40% – 70%');
    expect(shown.ranges).to.have.length(1);
    const [{ low, high } = { low: 0, high: 0 }] = shown.ranges;
    const [, label] = shown.labels.filter(({ anchor }) => anchor === 'start');
    expect(low).to.be.above(high);
    expect(label?.y).to.be.within(high, low);
    expect(shown.marks).to.deep.equal([]);
  });

  it('covers the periods of a benchmark’s fieldwork, and carries it over before and after', () => {
    const found = trend(year(), whole);
    const over = (fieldwork: Benchmark['fieldwork'], shape: Benchmark['shape'] = { point: 0.4 }) => {
      const study = { ...benchmark('industry', shape), ...(fieldwork && { fieldwork }) };
      const shown = model({ ...found, judged: { ...found.judged, judgements: [verdictOn(study)] } }, options(720));
      const [from, to] = shown.across;
      const month = (x: number): number => Math.round((12 * (x - from)) / (to - from));
      return [...shown.marks, ...shown.ranges].map((held) => held.over.map(month));
    };
    // The year 2024 by month: March to the middle of June, then all of it, then before and after.
    expect(over({ from: '2024-03', to: '2024-06-15' })).to.deep.equal([[2, 6]]);
    expect(over({ from: '2024-03', to: '2024-06-15' }, { low: 0.3, high: 0.5 })).to.deep.equal([[2, 6]]);
    expect(over({ to: '2024' })).to.deep.equal([[0, 12]]);
    expect(over({ from: '2022', to: '2024-01' })).to.deep.equal([[0, 1]]);
    expect(over({ to: '2022' })).to.deep.equal([[0, 0]]);
    expect(over({ to: '2026' })).to.deep.equal([[12, 12]]);
    expect(over(undefined)).to.deep.equal([[0, 12]]);
  });

  it('dashes what is too old and says its year, and leads from a mark to a label that stands far from it', () => {
    const found = trend(year(), whole);
    const old = { ...benchmark('industry', { point: 0.45 }), fieldwork: { to: '2019' } };
    const stale = { ...found, judged: { ...found.judged, judgements: [verdictOn(old, 'stale')] } };
    const shown = model(stale, options(720));
    expect(shown.marks.map(({ isStale }) => isStale)).to.deep.equal([true]);
    expect(texts(shown)).to.include('industry 45%, 2019');
    // Three figures at nearly one height: labels are 1.25 times their size apart, so that two of them are pushed away.
    const { leads, across } = model(held(found, 0.3, 0.301, 0.302), options(720));
    expect(leads.length).to.be.at.least(1);
    for (const { series, from, to } of leads) {
      expect(series).to.equal(undefined);
      expect([from[0], Math.abs(from[1] - to[1]) > 5]).to.deep.equal([across[1] + 1, true]);
    }
  });

  it('draws where one band ends and the next begins, with its words', () => {
    const found = trend(year(), whole);
    const bands = [
      { upTo: 0.3, label: 'ok' },
      { upTo: null, label: 'good' },
    ] as const;
    const contract = verdictOn(benchmark('contract', { bands }));
    const shown = model({ ...found, judged: { ...found.judged, judgements: [contract] } }, options(720));
    expect(texts(shown)).to.include('ok up to 30%');
    expect(shown.marks).to.have.length(1);
  });

  it('marks no more signals than one of a side to a column of pixels', () => {
    const days = Array.from({ length: 3000 }, (_, i) => new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10));
    const amount = (i: number): number => 100 + (i < 24 ? i % 2 : (i * 7919) % 1000);
    const records = days.flatMap((day, i) => decided(day, 5, 0, { amount: amount(i), currency: 'EUR' }));
    const found = trend(records, { grain: 'day', metric: 'average-deal-value', limits: 'xmr', asOf: '2020-01-01' });
    const { process } = found.trend;
    const { fired, across } = model(found, options(440));
    expect(typeof process === 'object' && process.signals.size).to.be.above(1000);
    expect(fired.length).to.be.within(1, 2 * (across[1] - across[0]));
  });

  it('says that several lines have no limits where these were asked for, and only there', () => {
    const records = ['Ada', 'Grace'].flatMap((owner) => decided('2026-01-31', 5, 5, { owner }));
    expect(said(trend(records, { by: 'owner', limits: 'laney' }))).to.equal(
      'Limits are drawn for one line alone, not for several',
    );
    expect(said(trend(records, { by: 'owner' }))).to.equal(undefined);
  });

  it('draws periods of fewer than five hollow', () => {
    const records = [...decided('2024-01-05', 6, 4), ...decided('2024-02-05', 3, 1), ...decided('2024-03-31', 4, 6)];
    expect(model(trend(records), options(720)).lines[0]?.hollow).to.have.length(1);
  });

  it('marks the value that fired, on its side, and says the rule and since when', () => {
    const found = trend([...year(), ...decided('2025-01-31', 90, 10)], { limits: 'xmr' });
    const { fired } = model(found, options(720));
    expect(fired.map(({ up, tone }) => [up, tone])).to.deep.equal([[true, 'good']]);
    expect(said(found)).to.equal('Above the usual range in Jan 2025');
    const facts = pointFacts(found.trend, legible(found.trend), found.judged, options(720).words);
    expect(facts.at(-1)?.fact.note).to.contain('above the usual range');
  });

  it('says routine, too little, provisional and shifted in words', () => {
    expect(said(trend(year(), whole))).to.equal('Routine variation');
    expect(said(trend(year().slice(0, 400), whole))).to.equal('Too little history to tell');
    const pairs = months(12).flatMap((day) => decided(day, 1, 1));
    expect(said(trend(pairs, whole))).to.equal('Too few records in a period to tell');
    expect(said(trend(year().slice(0, 700), whole))).to.equal('Routine variation; limits rest on 7 months alone');
    const shifted = months(8, 2025).flatMap((day, i) => decided(day, 48 + (i % 2), 52 - (i % 2)));
    expect(said(trend([...year(), ...shifted], { asOf: '2025-08-31', limits: 'xmr' }))).to.equal(
      'Shift down since Jan 2025: eight in a row below what was usual',
    );
  });

  it('says routine since when, where an earlier value is marked', () => {
    const later = months(10, 2025).flatMap((day, i) =>
      i === 0 ? decided(day, 90, 10) : decided(day, 49 + (i % 3), 51 - (i % 3)),
    );
    const found = trend([...year(), ...later], { asOf: '2025-10-31', limits: 'xmr' });
    expect(model(found, options(720)).fired).to.have.length(1);
    expect(said(found)).to.equal('Routine variation since Feb 2025');
  });

  it('breaks the band where new limits begin', () => {
    const shifted = months(8, 2025).flatMap((day, i) => decided(day, 48 + (i % 2), 52 - (i % 2)));
    const { band } = model(trend([...year(), ...shifted], { asOf: '2025-08-31', limits: 'xmr' }), options(720));
    expect(band.map((steps) => steps.length)).to.deep.equal([1, 1]);
    expect(band[0]?.[0]?.to).to.be.closeTo(band[1]?.[0]?.from ?? 0, 1e-9);
  });

  it('says the numbers of its scale, years strong, and what it is held against at the end', () => {
    const found = held(trend(year(), whole), 0.55, 0.47);
    const shown = model(found, options(720));
    expect(texts(shown)).to.include.members(['target 55%', 'industry 47%', '52.0%', '2024', '50']);
    expect(shown.labels.find(({ text }) => text === '2024')?.weight).to.equal(600);
    expect(shown.marks.map(({ kind }) => kind)).to.deep.equal(['target', 'median']);
  });

  it('drops what it is held against where that finds no room, rather than a part of it', () => {
    const found = trend(year(), whole);
    const range = verdictOn(benchmark('industry', { low: 0.4, high: 0.7 }));
    const labelled = (width: number): string[] =>
      texts(model({ ...found, judged: { ...found.judged, judgements: [range] } }, options(width)));
    // 25 letters of 6.6 px are 165 px: more than 36 % of 260, less than 36 % of 720.
    expect(labelled(720)).to.include('industry range 40% – 70%');
    expect(labelled(260).join()).to.not.contain('industry').and.to.not.contain('…');
  });

  it('writes counts at the end of a line of which the last value rests on fewer than five', () => {
    const found = trend([...year(), ...decided('2025-01-31', 1, 0)], { asOf: '2025-01-31' });
    expect(texts(model(found, options(720))))
      .to.include('1 of 1')
      .and.to.not.include('100.0%');
    expect(texts(model(found, options(120)))).to.deep.equal(['1 of 1']);
  });

  it('has a scale without limits that holds the intervals, so that noise looks small', () => {
    // 44.75 and 45 % of 400: Wilson's intervals are 39.9 to 49.7 and 40.2 to 49.9 %.
    const records = [...decided('2024-06-01', 179, 221), ...decided('2025-12-31', 180, 220)];
    const { lines, down } = model(trend(records, { grain: 'year' }), options(720));
    const [[, before], [, after]] = lines[0]!.solid[0] as unknown as [[number, number], [number, number]];
    expect(before - after).to.be.within(0.1, 0.05 * (down[1] - down[0]));
  });

  it('lays its scale by no interval of fewer than five, and of no month that is not over', () => {
    const records = [
      ...decided('2024-04-10', 2, 4),
      ...decided('2024-01-05', 500, 500),
      ...decided('2024-02-05', 2, 2),
      ...decided('2024-03-31', 50, 50),
    ];
    const { labels } = model(trend(records), options(720));
    const scale = labels.filter(({ role, anchor }) => role === 'axis' && anchor === 'end').map(({ text }) => text);
    expect(scale).to.not.include('100%').and.to.not.include('0');
  });

  it('says of a day that it is on it, and of a month that it is in it', () => {
    const days = Array.from({ length: 13 }, (_, i) => `2025-12-${String(13 + i).padStart(2, '0')}`);
    const records = days.flatMap((day, i) =>
      i === 12 ? decided(day, 5, 95) : decided(day, 50 + (i % 2), 50 - (i % 2)),
    );
    expect(said(trend(records, { grain: 'day', limits: 'xmr' }))).to.equal('Below the usual range on Dec 25, 2025');
  });

  it('tells how many notes it does not name, those of days that it does not show too', () => {
    const day = (month: number) => ({ day: `2024-0${month}-03`, text: 'a price change for all' });
    const notes = [{ day: '2023-05-01', text: 'before' }, ...[1, 2, 3, 4, 5].map(day)];
    const shown = texts(model(trend(year(), whole), options(720), notes));
    const named = shown.filter((text) => text.includes('price')).length;
    expect(named).to.be.within(1, 4);
    expect(shown).to.include(`+${6 - named} in “How?”`);
    expect(texts(model(trend(year(), whole), options(720), [notes[3]!])).join()).to.not.contain('How?');
  });

  it('says that the usual range is by how much periods differ anyway', () => {
    const [range] = contextFacts(trend(year(), whole).trend, trend(year(), whole).judged, [], options(720).words);
    expect(range?.note).to.match(/^by so much periods differ anyway; Laney p′ limits from 12 months/);
  });

  it('puts a note on its day', () => {
    const notes = [{ day: '2024-07-01', text: 'price change' }];
    const shown = model(trend(year(), whole), options(720), notes);
    // Six of twelve months are over when July begins.
    expect(shown.notes[0]).to.be.closeTo((shown.across[0] + shown.across[1]) / 2, 1e-9);
    expect(texts(shown)).to.include('price change');
    expect(shown.stops.at(-1)?.fact).to.include({ name: 'Jul 1, 2024', value: 'price change' });
  });

  it('is mirrored from right to left', () => {
    const found = held(trend(year(), whole), 0.55);
    const [ltr, rtl] = [model(found, options(440)), model(found, options(440, { rtl: true }))];
    rtl.across.forEach((x, i) => expect(440 - x).to.be.closeTo(ltr.across[i]!, 1e-9));
    expect(rtl.stops[0]?.x).to.be.closeTo(440 - (ltr.stops[0]?.x ?? 0), 1e-9);
  });

  it('names up to eight segments, all of them where there is room, and says when there are more', () => {
    const of = (count: number) =>
      trend(Array.from({ length: count }, (_, i) => decided('2026-01-31', 5, 5, { owner: `Rep ${i}` })).flat(), {
        by: 'owner',
      });
    expect(model(of(8), options(440)).labels.filter(({ role }) => role === 'series')).to.have.length(8);
    expect(said(of(8))).to.equal(undefined);
    expect(said(of(12))).to.equal('The 8 largest of 12 are shown');
  });

  it('has at most four points to a column of pixels, and about thirty to read, however long it is', () => {
    const days = Array.from({ length: 9000 }, (_, i) => new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10));
    const found = trend(
      days.flatMap((day, i) => decided(day, 1 + (i % 5), 2)),
      { grain: 'day' },
    );
    const { lines, across, stops } = model(found, options(440));
    expect(lines[0]?.solid.flat().length).to.be.at.most(4 * (across[1] - across[0]));
    expect(stops.length).to.be.within(20, 34);
  });

  it('names months and quarters of fiscal weeks by their number, and years where they begin', () => {
    const fiscalStart = '4-5-4 ending Saturday nearest end of January, named by start';
    const ticks = (grain: 'week' | 'month' | 'quarter', count: number) =>
      model(
        trend(
          months(count).flatMap((day) => decided(day, 6, 4)),
          { grain, fiscalStart },
        ),
        options(720),
      )
        .labels.filter(({ role, anchor }) => role === 'axis' && anchor === 'middle')
        .map(({ text }) => text);
    // The first days of January and of February 2024 both lie in the last month of a year that ends on 3 February.
    expect(ticks('month', 5)).to.deep.equal(['P12 FY2023', 'FY2024', 'P2', 'P3']);
    expect(ticks('quarter', 14)).to.deep.equal(['Q4 FY2023', 'FY2024', 'Q2', 'Q3', 'Q4']);
    // Weeks are named by the calendar month in which they begin, so that no fiscal year stands among the names.
    expect(ticks('week', 15).filter((text) => /^\d+$|FY/.test(text))).to.deep.equal(['2024', '2025']);
  });

  it('keeps a value, a line and nothing else below 160 px', () => {
    const small = model(held(trend(year(), whole), 0.55), options(120));
    expect([small.grid, small.band, small.marks]).to.deep.equal([[], [], []]);
    expect(texts(small)).to.deep.equal(['52.0%']);
  });

  it('never lets labels run together or over an edge', () => {
    const words = fc.constantFrom('Ada', 'Vertriebsniederlassung Nordrhein-Westfalen', 'فريق المبيعات', 'B');
    const any = fc.record({
      count: fc.integer({ min: 1, max: 40 }),
      first: fc.integer({ min: 0, max: 11 }),
      grain: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'quarter' as const, 'year' as const),
      owners: fc.array(words, { maxLength: 4 }),
      fiscalStart: fc.oneof(
        fc.integer({ min: 1, max: 12 }),
        fc.constant('4-4-5 ending last Saturday of September, named by end'),
      ),
      marks: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }),
      notes: fc.array(fc.integer({ min: 0, max: 800 }), { maxLength: 4 }),
      metric: fc.constantFrom('win-rate', 'average-deal-value'),
    });
    fc.assert(
      fc.property(any, anyOptions, ({ count, first, grain, owners, fiscalStart, marks, notes, metric }, room) => {
        const names = owners.length > 0 ? owners : [''];
        const records = months(count, 2024, first).flatMap((day, i) =>
          names.flatMap((owner, k) =>
            decided(day, 1 + ((i * 3 + k) % 5), 2, { owner: `${owner} ${k}`, amount: 1234567.89 }),
          ),
        );
        const found = trend(records, { grain, fiscalStart, metric, ...(owners.length > 0 && { by: 'owner' }) });
        const noted = notes.map((n) => ({
          day: new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10),
          text: 'a price change for all',
        }));
        const shown = model(metric === 'win-rate' ? held(found, ...marks) : found, room, noted);
        expect(clashes(shown.labels, shown.width, shown.height)).to.deep.equal([]);
        for (const { x, y } of shown.stops) {
          expect(x).to.be.within(0, shown.width);
          expect(y).to.be.within(0, shown.height);
        }
      }),
      { numRuns: 300 },
    );
  });
});
