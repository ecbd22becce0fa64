import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { RecordType } from '../../../src/data/table.js';
import { realText, skipWithout } from '../../real-data.js';
import { cells, read } from '../reading.js';

/** A file of a vendor, and what `jq` and Python's `csv` say of it. */
interface RealFile {
  readonly path: string;
  readonly type: RecordType;
  /** The part of the file that is the vendor's answer. */
  readonly of?: (file: never) => unknown;
  readonly vendor: string;
  /** Rows kept, and records left out as deleted or replaced. */
  readonly rows: number;
  readonly left?: number;
  readonly sums?: Readonly<Record<string, number>>;
  readonly counts?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How many cells a field has that are not blank. */
  readonly filled?: Readonly<Record<string, number>>;
}

const counted = (cells: readonly unknown[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const cell of cells) counts[String(cell)] = (counts[String(cell)] ?? 0) + 1;
  return counts;
};

const api = 'api-fixtures/';
const seed = 'connector-seeds-apache2/';

const files: readonly RealFile[] = [
  {
    path: `${api}dlt-apache2/hubspot_mock_data.json`,
    of: (file: { readonly mock_deals_data: unknown }) => file.mock_deals_data,
    type: 'deals',
    vendor: 'hubspot',
    rows: 2,
    sums: { amount: 3733 },
    counts: { stage: { qualifiedtobuy: 2 }, status: { open: 2 }, pipelineId: { default: 2 } },
  },
  {
    path: `${api}dlt-apache2/hubspot_mock_data.json`,
    of: (file: { readonly mock_tickets_data: unknown }) => file.mock_tickets_data,
    type: 'tickets',
    vendor: 'hubspot',
    rows: 2,
    counts: { status: { 1: 1, 4: 1 }, priority: { HIGH: 2 }, createdAt: { '2023-01-15': 1, '2022-12-04': 1 } },
  },
  {
    path: `${api}dynamics-espo-shapes/dynamics_opportunity_entity.json`,
    type: 'deals',
    vendor: 'dynamics',
    rows: 1,
    sums: { amount: 4990, probability: 0.65 },
    counts: { status: { open: 1 }, stage: { '1-Qualify': 1 }, expectedCloseAt: { '2023-06-25': 1 } },
  },
  {
    path: `${api}dynamics-espo-shapes/espocrm_opportunity_list.json`,
    type: 'deals',
    vendor: 'espocrm',
    rows: 1,
    sums: { amount: 50_000 },
    counts: { status: { open: 1 }, currency: { USD: 1 }, expectedCloseAt: { '2026-12-31': 1 } },
  },
  {
    path: `${api}freshdesk-bsd/all_tickets.json`,
    type: 'tickets',
    vendor: 'freshdesk',
    rows: 1,
    counts: { status: { open: 1 }, priority: { low: 1 }, channel: { portal: 1 }, type: { Question: 1 } },
  },
  {
    path: `${api}freshdesk-bsd/search_tickets.json`,
    type: 'tickets',
    vendor: 'freshdesk',
    rows: 2,
    counts: { status: { open: 2 }, slaDueAt: { '2015-01-05': 1, '2020-01-02': 1 } },
  },
  {
    path: `${api}freshdesk-bsd/ticket_1.json`,
    type: 'tickets',
    vendor: 'freshdesk',
    rows: 1,
    counts: { firstReplyAt: { '2020-06-17': 1 }, solvedAt: { '2020-07-24': 1 }, escalated: { true: 1 } },
  },
  {
    path: `${api}intercom-openapi-mit/examples.json`,
    of: (file: Readonly<Record<string, unknown>>) => file['GET /conversations :: successful'],
    type: 'tickets',
    vendor: 'intercom',
    rows: 1,
    counts: { status: { closed: 1 }, createdAt: { '2024-06-27': 1 }, customerId: { '667d60bb8a68186f43bafdc5': 1 } },
  },
  {
    path: `${api}intercom-openapi-mit/examples.json`,
    of: (file: Readonly<Record<string, unknown>>) => file['POST /tickets/search :: successful'],
    type: 'tickets',
    vendor: 'intercom',
    rows: 1,
    counts: { status: { submitted: 1 }, type: { 'my-ticket-type-26': 1 }, createdAt: { '2024-06-27': 1 } },
    filled: { assigneeId: 0 },
  },
  ...(['report', 'reports'] as const).map((name): RealFile => ({
    path: `${api}mailchimp-telegraf-mit/${name}.json`,
    type: 'campaigns',
    vendor: 'mailchimp',
    rows: 1,
    // Its 400 clicks on links are of 200 mails; the people who clicked are 42.
    sums: {
      sent: 200,
      delivered: 198,
      uniqueOpens: 100,
      uniqueClicks: 42,
      hardBounces: 0,
      softBounces: 2,
      unsubscribes: 2,
    },
    counts: { sentAt: { '2015-09-15': 1 } },
  })),
  {
    path: `${api}stripe-openapi-mit/fixtures3.json`,
    of: (file: { readonly resources: { readonly subscription: unknown } }) => file.resources.subscription,
    type: 'subscriptions',
    vendor: 'stripe',
    rows: 1,
    sums: { mrr: 20 },
    counts: { currency: { USD: 1 }, startAt: { '2009-02-13': 1 }, status: { active: 1 } },
  },
  {
    path: `${api}stripe-openapi-mit/fixtures3.json`,
    of: (file: { readonly resources: { readonly subscription: unknown } }) => file.resources.subscription,
    type: 'customerSpans',
    vendor: 'stripe',
    rows: 1,
    sums: { mrr: 20 },
    counts: { currency: { USD: 1 }, startAt: { '2009-02-13': 1 }, endAt: { '2009-02-13': 1 } },
  },
  {
    path: `${api}stripe-openapi-mit/fixtures3.json`,
    of: (file: { readonly resources: { readonly charge: unknown } }) => file.resources.charge,
    type: 'orders',
    vendor: 'stripe',
    rows: 1,
    sums: { amount: 1, refundedAmount: 0 },
  },
  // All ten are deleted.
  { path: `${seed}salesforce/sf_opportunity_data.csv`, type: 'deals', vendor: 'salesforce', rows: 0, left: 10 },
  {
    path: `${seed}salesforce/sf_opportunity_history_data.csv`,
    type: 'stageEvents',
    vendor: 'salesforce',
    rows: 10,
    sums: { amount: 24_530_001 },
    counts: {
      stage: { 'GavUFuuf4DrnQAoiRGlWpQ==': 5, 'tXi3M8u3iPxq0ggxTSxMKw==': 4, '9RN9J3tlxr89gDctReax5w==': 1 },
      status: { won: 5, lost: 4, open: 1 },
    },
  },
  {
    path: `${seed}salesforce/sf_lead_data.csv`,
    type: 'leads',
    vendor: 'salesforce',
    rows: 1,
    counts: { status: { converted: 1 }, convertedAt: { '2019-11-11': 1 } },
  },
  {
    path: `${seed}salesforce/sf_order_data.csv`,
    type: 'orders',
    vendor: 'salesforce',
    rows: 10,
    sums: { amount: 54_800.6 },
    counts: { placedAt: { '2019-11-11': 10 } },
    filled: { customerId: 10 },
  },
  {
    path: `${seed}hubspot/deal_data.csv`,
    type: 'deals',
    vendor: 'hubspot',
    rows: 44,
    filled: { amount: 0, createdAt: 44, stage: 0 },
  },
  {
    path: `${seed}hubspot/deal_stage_data.csv`,
    type: 'stageEvents',
    vendor: 'hubspot',
    rows: 14,
    counts: {
      stage: {
        '09a969da1d61b38bd3746f0f49c1475a': 7,
        f66ca9bc5a02c2f1513ce83f0a0e117d: 6,
        '6e81db225a3757a3fc20cc9b1b3d9e1b': 1,
      },
    },
    filled: { enteredAt: 14 },
  },
  // Its hundred rows are of properties whose names are hidden.
  { path: `${seed}hubspot/deal_property_history_data.csv`, type: 'stageEvents', vendor: 'hubspot', rows: 0 },
  {
    path: `${seed}hubspot/ticket_data.csv`,
    type: 'tickets',
    vendor: 'hubspot',
    rows: 25,
    counts: { status: { 1706266: 21, 7970058: 2, 1626129: 1, '14863823a': 1 } },
    filled: { solvedAt: 23, firstReplyAt: 4 },
  },
  {
    path: `${seed}hubspot/ticket_property_history_data.csv`,
    type: 'statusEvents',
    vendor: 'hubspot',
    rows: 2,
    counts: { status: { 14863823: 1, '14863823a': 1 } },
  },
  {
    path: `${seed}hubspot/email_campaign_data.csv`,
    type: 'campaigns',
    vendor: 'hubspot',
    rows: 100,
    counts: { channel: { AUTOMATED_EMAIL: 98, FEEDBACK_NPS_EMAIL: 1 } },
    filled: { sent: 0 },
  },
  {
    path: `${seed}zendesk/ticket_data.csv`,
    type: 'tickets',
    vendor: 'zendesk',
    rows: 8,
    left: 2,
    counts: { status: { closed: 7, solved: 1 }, priority: { urgent: 1 } },
  },
  {
    path: `${seed}zendesk/ticket_field_history_data.csv`,
    type: 'statusEvents',
    vendor: 'zendesk',
    rows: 30,
    counts: { status: { solved: 18, open: 4, pending: 4, 'on-hold': 3, closed: 1 } },
  },
  {
    path: `${seed}stripe/subscription_data.csv`,
    type: 'subscriptions',
    vendor: 'stripe',
    rows: 2,
    counts: { status: { active: 2 }, startAt: { '2021-02-18': 2 }, endAt: { '2021-02-19': 2 } },
  },
  {
    path: `${seed}stripe/subscription_data.csv`,
    type: 'customerSpans',
    vendor: 'stripe',
    rows: 2,
    // The trial of both ends on the day on which they do.
    counts: { startAt: { '2021-02-19': 2 }, endAt: { '2021-02-19': 2 } },
  },
  { path: `${seed}stripe/subscription_history_data.csv`, type: 'subscriptions', vendor: 'stripe', rows: 1, left: 1 },
  // Every one of them failed.
  { path: `${seed}stripe/charge_data.csv`, type: 'orders', vendor: 'stripe', rows: 0, left: 16 },
  {
    path: `${seed}recurly/subscription_history_data.csv`,
    type: 'subscriptions',
    vendor: 'recurly',
    rows: 4,
    left: 1,
    counts: { status: { expired: 2, active: 2 } },
    filled: { endAt: 2 },
  },
  {
    path: `${seed}recurly/subscription_history_data.csv`,
    type: 'customerSpans',
    vendor: 'recurly',
    rows: 4,
    left: 1,
    counts: { startAt: { '2019-03-26': 2, '2015-02-11': 1, '2015-02-13': 1 } },
    filled: { endAt: 2 },
  },
  {
    path: `${seed}mailchimp/campaign.csv`,
    type: 'campaigns',
    vendor: 'mailchimp',
    rows: 1,
    counts: { sentAt: { '2019-11-27': 1 } },
  },
  {
    path: `${seed}qualtrics/survey_response.csv`,
    type: 'responses',
    vendor: 'qualtrics',
    rows: 5,
    counts: {
      channel: { anonymous: 3, email: 2 },
      respondedAt: { '2022-10-24': 1, '2022-10-26': 1, '2022-12-14': 2, '2023-02-28': 1 },
    },
  },
  {
    path: `${seed}qualtrics/question_response.csv`,
    type: 'responses',
    vendor: 'qualtrics',
    rows: 5,
    sums: { score: 8 },
    filled: { score: 4 },
  },
];

describe('real records of vendors', () => {
  for (const { path, of, type, vendor, rows, left = 0, sums = {}, counts = {}, filled = {} } of files) {
    it(`of ${path} are ${String(rows)} ${type} of ${vendor}`, { skip: skipWithout(path) }, () => {
      const text = realText(path);
      const { adapter, table, warnings, refused } = read(of ? of(JSON.parse(text!) as never) : text, { type });
      expect({ adapter, rows: table.rows, refused }).to.deep.equal({ adapter: vendor, rows, refused: [] });
      const said = warnings.find((each) => each.endsWith('left out.')) ?? '0';
      expect(Number.parseInt(said), said).to.equal(left);
      const known = (name: string) => (cells(table, name) ?? []).filter((cell) => cell !== undefined);
      for (const [name, sum] of Object.entries(sums)) {
        expect(
          known(name).reduce<number>((total, cell) => total + Number(cell), 0),
          name,
        ).to.be.closeTo(sum, 1e-9 * sum);
      }
      for (const [name, wanted] of Object.entries(counts)) {
        expect(counted(known(name)), name).to.deep.equal(wanted);
      }
      for (const [name, count] of Object.entries(filled)) expect(known(name).length, name).to.equal(count);
    });
  }

  const opportunities = `${seed}salesforce/sf_opportunity_data.csv`;
  it('of Salesforce, had they not been deleted, are 5 deals won, 3 lost', { skip: skipWithout(opportunities) }, () => {
    const { table, warnings } = read(realText(opportunities)?.replace('is_deleted', 'was_deleted'));
    // Two rows are versions that a later one has replaced.
    expect([table.rows, warnings[0]]).to.deep.equal([
      8,
      '2 Opportunity are deleted, merged, replaced or not paid, and left out.',
    ]);
    const amounts = (cells(table, 'amount') ?? []).reduce<number>((sum, amount) => sum + Number(amount ?? 0), 0);
    expect([amounts, counted(cells(table, 'status') ?? [])]).to.deep.equal([24_320_001, { won: 5, lost: 3 }]);
    // One probability of 1000 is none of 100.
    expect(table.refusal('probability')).to.contain('are not all from 0 to 1');
  });

  const stages = `${seed}hubspot/deal_pipeline_stage_data.csv`;
  it('of HubSpot: a table of pipelines tells names and outcomes of 71 stages', { skip: skipWithout(stages) }, () => {
    // The ids of three of them: won, open at 0.0, open at 0.8.
    const ids = ['/n0+plNHbWErNq8Ek+NM3g==', 'hVXu1Iul7Cc7DcPuxQpOfg==', 'fQXVZHvq6nRBO5G2jluSrw=='];
    const deals = ids.map((id) => ({ deal_id: id, deal_pipeline_stage_id: id }));
    const { stages: names, table } = read({ deals, pipelines: realText(stages) });
    expect(names).to.have.length(71);
    expect(cells(table, 'stage')).to.deep.equal([
      'HloNyGJEOLMWtXLjmapLQw==',
      'pqNpReDOp9fpUPal7wWFXg==',
      'lBHMEsbmFw2dboKkjcFP+Q==',
    ]);
    expect(cells(table, 'status')).to.deep.equal(['won', 'open', 'open']);
  });
});
