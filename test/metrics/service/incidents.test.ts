import { describe, it } from 'node:test';
import { expect } from 'chai';
import { group } from 'd3-array';
import Papa from 'papaparse';
import { realText, skipWithout } from '../../real-data.js';
import { expectClose } from '../../statistics/close.js';
import { measure } from './tickets.js';

const log = 'servicenow-incidents/incident_event_log.csv';
const patients = 'event-logs-eventdatar/patients.csv';
const support = 'ravenstack-saas/ravenstack_support_tickets.csv';
const reference = 'reference/service_dev_duckdb.json';
const relative = 1e-9;
const HOUR = 60;

const skipWithoutAny = (...paths: string[]): string | false =>
  paths.map(skipWithout).find((skip) => skip !== false) ?? false;

/** The rows that DuckDB gave to a question, by the name of the question. */
const answered = <Row>(name: string): Row[] =>
  (JSON.parse(realText(reference)!) as { results: Record<string, { rows: Row[] }> }).results[name]!.rows;

const rowsOf = (path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(realText(path)!, { header: true, skipEmptyLines: true }).data;

describe('service, on the incidents of a ServiceNow log', { skip: skipWithoutAny(log, reference) }, () => {
  /** One row an update: the last one of an incident is the incident, as a record that comes twice is one. */
  const over = (metric: string, options = {}) =>
    measure(metric, realText(log)!, {
      dateFormat: 'DD-MM-YYYY HH:mm',
      fields:
        'id=number, createdAt=opened_at, solvedAt=resolved_at(?:), firstSolvedAt=closed_at(?:), reopens=reopen_count',
      ...options,
    });

  it('agrees with DuckDB on the time to resolution: mean, median and 90th percentile', () => {
    const [{ n, mean, q7 }] = answered<{ n: number; mean: number; q7: number[] }>('snow_resolution_hours') as [
      { n: number; mean: number; q7: number[] },
    ];
    const median = over('ticket-resolution-time');
    expect(median.n).to.equal(n);
    expectClose(median.value, q7[2]! * HOUR, relative);
    expectClose(over('ticket-resolution-time', { variant: 'mean' }).value, mean * HOUR, relative);
    expectClose(over('ticket-resolution-time', { variant: 'p90' }).value, q7[4]! * HOUR, relative);
    expect(median.excluded).to.deep.include({ reason: 'unsolved', count: 890 - n });
  });

  it('agrees with DuckDB on reopenings, over the incidents closed', () => {
    const [totals] = answered<{ closed: number; reopen_rate: number; reopens: number }>('snow_totals');
    const { closed, reopen_rate, reopens } = totals!;
    const rate = over('reopen-rate');
    expect(rate.n).to.equal(closed);
    expectClose(rate.value, reopen_rate, relative);
    expect(over('reopen-rate', { variant: 'count' }).parts['reopenings']).to.equal(reopens);
  });

  /** Each incident with the priority it came with, and met where no update says that its target was missed. */
  const incidents = () => {
    const byNumber = group(rowsOf(log), (row) => row['number']!);
    return [...byNumber].map(([id, updates]) => ({
      id,
      priority: updates[0]!['priority'],
      createdAt: updates[0]!['opened_at'],
      solvedAt: updates[0]!['resolved_at'] === '?' ? null : updates[0]!['resolved_at'],
      firstSolvedAt: updates[0]!['closed_at'],
      reopens: Math.max(...updates.map((update) => Number(update['reopen_count']))),
      slaDueAt: updates[0]!['closed_at'],
      slaMetAt: updates.every((update) => update['made_sla'] === 'TRUE') ? updates[0]!['closed_at'] : null,
    }));
  };

  it('agrees with DuckDB by priority: median, reopenings and targets met', () => {
    interface Answer {
      readonly prio: string;
      readonly n: number;
      readonly med_h: number;
      readonly reopen: number;
      readonly sla: number;
    }
    const rows = incidents();
    const by = (metric: string) =>
      new Map(
        measure(metric, rows, { by: 'priority', dateFormat: 'DD-MM-YYYY HH:mm' }).groups.map((group) => [
          group.key['priority'],
          group,
        ]),
      );
    const [time, reopened, targets] = [by('ticket-resolution-time'), by('reopen-rate'), by('sla-attainment')];
    for (const { prio, n, med_h, reopen, sla } of answered<Answer>('snow_by_priority')) {
      expect(reopened.get(prio)!.n, prio).to.equal(n);
      expectClose(time.get(prio)!.value, med_h * HOUR, relative);
      expectClose(reopened.get(prio)!.value, reopen, relative);
      expectClose(targets.get(prio)!.value, sla, relative);
    }
    const [totals] = answered<{ sla_met_all_rows: number }>('snow_totals');
    expectClose(
      measure('sla-attainment', rows, { dateFormat: 'DD-MM-YYYY HH:mm' }).value,
      totals!.sla_met_all_rows,
      relative,
    );
  });

  it('agrees with SQLite on the backlog at the end of a day, and on the median of its age', () => {
    // SQLite 3.40.1 over the incidents, o opened and c closed as ISO texts, d the day after: count(*) where o < d and c >= d, and of
    // these the middle one of julianday(date(d, '-1 day')) - julianday(date(o)).
    for (const [day, open, age] of [
      ['2016-02-29', 206, 0],
      ['2016-03-02', 888, 1],
      ['2016-03-07', 565, 5],
      ['2016-03-31', 109, 29],
    ] as const) {
      const asked = { period: `${day}..${day}`, fields: 'id=number, createdAt=opened_at, solvedAt=closed_at' };
      expect(over('backlog', asked).value, day).to.equal(open);
      expect(over('backlog-age', asked).value, day).to.equal(age);
    }
  });
});

describe('service, on the events of a hospital', { skip: skipWithoutAny(patients, reference) }, () => {
  interface Answer {
    readonly handling: string;
    readonly patients: number;
    readonly mean_h: number;
    readonly median_h: number;
  }

  /** Each handling as a ticket of one day. Minutes are whole ones, and the log has seconds: they are told as minutes. */
  const handlings = () =>
    [...group(rowsOf(patients), (row) => row['handling_id']!)].map(([id, events]) => {
      const at = (type: string): number =>
        Date.parse(events.find((event) => event['registration_type'] === type)?.['time'] ?? '');
      const seconds = (at('complete') - at('start')) / 1000;
      const begun = Date.UTC(2017, 0, 2);
      return {
        id,
        handling: events[0]!['handling'],
        createdAt: new Date(begun).toISOString(),
        solvedAt: Number.isNaN(seconds) ? null : new Date(begun + seconds * 60_000).toISOString(),
      };
    });

  it('agrees with DuckDB on throughput and time in each stage', () => {
    const rows = handlings();
    const by = (variant: string) =>
      new Map(
        measure('ticket-resolution-time', rows, { variant, by: 'handling' }).groups.map((each) => [
          each.key['handling'],
          each,
        ]),
      );
    const [means, medians] = [by('mean'), by('median')];
    const stages = answered<Answer>('patients_funnel');
    expect([...medians.keys()].sort()).to.deep.equal(stages.map(({ handling }) => handling).sort());
    for (const { handling, patients: through, mean_h, median_h } of stages) {
      expect(medians.get(handling)!.n, handling).to.equal(through);
      expectClose(means.get(handling)!.value, mean_h * HOUR * 60, relative);
      expectClose(medians.get(handling)!.value, median_h * HOUR * 60, relative);
    }
  });
});

describe('service, on the tickets of RavenStack', { skip: skipWithoutAny(support, reference) }, () => {
  interface Answer {
    readonly n: number;
    readonly frt_mean: number;
    readonly frt_med: number;
    readonly rated: number;
    readonly csat_mean: number;
    readonly esc: number;
  }

  /** The log tells the wait and not when it ended. */
  const rows = () =>
    rowsOf(support).map((row) => ({
      ...row,
      firstReplyAt: new Date(
        Date.parse(row['submitted_at']!) + Number(row['first_response_time_minutes']) * 60_000,
      ).toISOString(),
    }));
  const fields = 'createdAt=submitted_at, solvedAt=closed_at, escalated=escalation_flag, score=satisfaction_score';
  const [told] = skipWithout(reference) ? [] : answered<Answer>('ravenstack_tickets');

  it('agrees with DuckDB on the first response: the median is the plain one, for all were answered', () => {
    const median = measure('first-response-time', rows(), { fields });
    expect(median).to.include({ value: told!.frt_med, n: told!.n });
    expect(median.parts).to.deep.include({ unanswered: 0 });
    expectClose(measure('first-response-time', rows(), { fields, variant: 'mean' }).value, told!.frt_mean, relative);
  });

  it('agrees with DuckDB on escalation and on the mean score', () => {
    expectClose(measure('escalation-rate', rows(), { fields }).value, told!.esc, relative);
    const mean = measure('csat', rows(), { fields, variant: 'mean' });
    expect(mean.n).to.equal(told!.rated);
    expectClose(mean.value, told!.csat_mean, relative);
  });
});
