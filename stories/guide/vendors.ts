/** What a page should know of a vendor beside where its fields are. */
export interface VendorNote {
  readonly name: string;
  /** How its next page is found; what cannot be followed leaves the number partial. */
  readonly paging: string;
  /** What makes a number wrong without a word, and what is done about it. */
  readonly traps: readonly string[];
}

const csv = 'Tables of a connector come whole.';

/** By what `adapter` calls them. */
export const vendorNotes: Readonly<Record<string, VendorNote>> = {
  salesforce: {
    name: 'Salesforce',
    paging: 'nextRecordsUrl, 2,000 records a page, until done',
    traps: [
      'CloseDate is a forecast until IsClosed: it is closedAt of closed deals and expectedCloseAt of open ones.',
      'Ask for IsClosed and IsWon: else the name of the stage must say won or lost.',
      'OpportunityHistory has a row for each change of any field; those that leave the stage as it was are left out.',
      'Deleted records and merged leads are left out.',
    ],
  },
  hubspot: {
    name: 'HubSpot',
    paging: 'paging.next.link, or after; a search ends at 10,000 records, which is said',
    traps: [
      'Stages are ids. Ask for hs_is_closed and hs_is_closed_won, or send the pipelines along; else no deal counts as won or lost.',
      'hs_v2_date_entered_… tells the last time alone that a deal came to a stage; propertiesWithHistory tells all.',
      'Archived records are left out; the list gives them only where it is asked for them.',
      'Only the properties that are asked for come: name amount, closedate, dealstage, createdate and both flags.',
    ],
  },
  pipedrive: {
    name: 'Pipedrive',
    paging: 'additional_data.next_cursor, or pagination.next_start',
    traps: [
      'Times have no offset and are UTC.',
      'Deleted deals are left out. Stages are ids: send stages along for names.',
    ],
  },
  zoho: {
    name: 'Zoho CRM',
    paging: 'info.next_page_token while info.more_records; pages by number end at 2,000 records',
    traps: [
      'Closing_Date is a forecast until the stage says won or lost.',
      'Where nothing is found it answers 204, with no body: no records, and no fault.',
    ],
  },
  freshsales: {
    name: 'Freshsales',
    paging: 'by number, 25 a page: ask for enough of them, or the number is partial',
    traps: ['Stages are ids: ask with include=deal_stage, whose forecast_type tells the outcome.'],
  },
  dynamics: {
    name: 'Dynamics 365',
    paging: '@odata.nextLink',
    traps: [
      'A won deal counts with actualvalue, an open one with estimatedvalue.',
      'Expand the currency for its code.',
      'An opportunity of Business Central is another record, which is not known: map it with fields.',
    ],
  },
  suitecrm: {
    name: 'SuiteCRM',
    paging: 'links.next',
    traps: ['date_closed is expected or actual: the stage decides.'],
  },
  espocrm: {
    name: 'EspoCRM',
    paging: 'offset; total tells what is missing',
    traps: ['Times have no offset and are UTC.'],
  },
  odoo: {
    name: 'Odoo',
    paging: 'limit and offset, which it does not tell of',
    traps: [
      'Lost deals are archived and not given unless asked for (active in true and false): without any, the number is partial.',
      'Nothing is written as false, and a reference as a pair.',
    ],
  },
  twenty: {
    name: 'Twenty',
    paging: 'pageInfo.endCursor while pageInfo.hasNextPage',
    traps: ['Only the stage CUSTOMER is won, and none is lost: tell others with fields="status=stage(…)".'],
  },
  zendesk: {
    name: 'Zendesk',
    paging: 'meta.after_cursor, or next_page; a search ends at 1,000 records, which is said',
    traps: [
      'Tickets tell no time of reply or solution: ask with include=metric_sets, or for ticket_metrics.',
      'An offered rating without an answer is no answer.',
      'reply_time_in_minutes has calendar and business minutes: calendar is read, for business hours are told by calendar="…".',
    ],
  },
  freshdesk: {
    name: 'Freshdesk',
    paging: 'the Link header; a search ends at 300 records, which is said',
    traps: ['Ask with include=stats for the times of reply and solution.', 'Spam and deleted tickets are left out.'],
  },
  intercom: {
    name: 'Intercom',
    paging: 'pages.next.starting_after',
    traps: ['Lists lack statistics for conversations without a reply; then there are no times.'],
  },
  delighted: {
    name: 'Delighted',
    paging: 'page, 100 at most, which it does not tell of',
    traps: ['Of NPS and CSAT the scale is known; of other surveys tell it.'],
  },
  typeform: {
    name: 'Typeform',
    paging: 'before and after; total_items tells what is missing',
    traps: [
      'Each number of an answer is a record, with its question as surveyId. Its scale is the form’s: tell scale-max.',
    ],
  },
  qualtrics: {
    name: 'Qualtrics',
    paging: 'exports come whole',
    traps: [
      'Which question holds the score is the survey’s: fields="score=Q1".',
      'QID1_NPS_GROUP is 1, 2 or 3 for detractor, passive, promoter, and no score.',
    ],
  },
  mailchimp: {
    name: 'Mailchimp',
    paging: 'count and offset; total_items tells what is missing',
    traps: [
      'A report does not tell what was delivered: it is taken for what was sent without hard and soft bounces.',
      'Clicks are people who clicked, not links clicked.',
      'industry_stats is no record but a benchmark: industryStats(report) makes rows of it.',
      'The table CAMPAIGN has no counts.',
    ],
  },
  stripe: {
    name: 'Stripe',
    paging: 'starting_after the last id, while has_more',
    traps: [
      'A subscription ends at ended_at; canceled_at is when that was asked for.',
      'customerSpans, for what customers pay, begin when a trial ends; subscriptions on trial or never begun are left out.',
      'mrr is price times quantity over the months of the interval, before discounts; blank for use and tiers.',
      'Amounts are in the minor unit, which yen do not have. Failed charges are left out.',
    ],
  },
  chargebee: {
    name: 'Chargebee',
    paging: 'next_offset',
    traps: [
      'A subscription that will not renew has its end in the future.',
      'customerSpans begin when a trial ends; subscriptions on trial or yet to begin are left out.',
    ],
  },
  recurly: {
    name: 'Recurly',
    paging: csv,
    traps: [
      'Interval and price are of the plan’s table: mrr is yours to tell.',
      'Nothing says that a trial is free: customerSpans begin with activated_at.',
    ],
  },
};
