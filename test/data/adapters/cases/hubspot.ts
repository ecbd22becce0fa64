import type { Case } from './case.js';

export const hubspot: readonly Case[] = [
  {
    vendor: 'hubspot',
    object: 'deals',
    type: 'deals',
    input: {
      results: [
        {
          id: '11',
          properties: {
            amount: '50000.50',
            dealstage: '9001',
            pipeline: 'default',
            createdate: '2026-02-24T03:01:01.147Z',
            closedate: '2026-03-31T00:00:00.000Z',
            hs_is_closed: 'true',
            hs_is_closed_won: 'true',
            hs_deal_stage_probability: '1.0',
            deal_currency_code: 'USD',
            hubspot_owner_id: '77',
          },
          createdAt: '2026-02-24T03:01:01.147Z',
          archived: false,
        },
        {
          id: '12',
          properties: { amount: null, dealstage: '9002', hs_is_closed: 'true', hs_is_closed_won: 'false' },
          archived: false,
        },
        {
          id: '13',
          properties: { amount: '1', dealstage: '9001', hs_is_closed: 'true', hs_is_closed_won: 'true' },
          archived: true,
        },
      ],
    },
    says: {
      id: ['11', '12'],
      amount: [50_000.5, undefined],
      status: ['won', 'lost'],
      stage: ['9001', '9002'],
      closedAt: ['2026-03-31', undefined],
      probability: [1, undefined],
      ownerId: ['77', undefined],
      pipelineId: ['default', undefined],
    },
  },
  {
    vendor: 'hubspot',
    object: 'deals with the history of their stage',
    type: 'stageEvents',
    input: {
      results: [
        {
          id: '11',
          properties: { dealstage: 'closedwon' },
          propertiesWithHistory: {
            dealstage: [
              { value: 'closedwon', timestamp: '2026-03-05T10:00:00.000Z', sourceType: 'CRM_UI' },
              { value: 'qualifiedtobuy', timestamp: '2026-03-01T10:00:00.000Z', sourceType: 'CRM_UI' },
            ],
          },
        },
        { id: '12', properties: { dealstage: 'qualifiedtobuy' }, propertiesWithHistory: { dealstage: [] } },
      ],
    },
    says: {
      dealId: ['11', '11'],
      stage: ['closedwon', 'qualifiedtobuy'],
      enteredAt: ['2026-03-05', '2026-03-01'],
      source: ['CRM_UI', 'CRM_UI'],
    },
  },
  {
    vendor: 'hubspot',
    object: 'deals with the dates of their stages',
    type: 'stageEvents',
    input: {
      results: [
        {
          id: '11',
          properties: {
            hs_v2_date_entered_closedwon: '2026-03-05T10:00:00.000Z',
            hs_v2_date_entered_new: '2026-03-01T10:00:00Z',
          },
        },
        {
          id: '12',
          properties: { hs_v2_date_entered_closedwon: null, hs_v2_date_entered_new: '2026-03-02T10:00:00.000Z' },
        },
      ],
    },
    says: {
      dealId: ['11', '11', '12'],
      stage: ['closedwon', 'new', 'new'],
      enteredAt: ['2026-03-05', '2026-03-01', '2026-03-02'],
    },
  },
  {
    vendor: 'hubspot',
    object: 'DEAL_STAGE',
    type: 'stageEvents',
    input:
      'deal_id,_fivetran_active,date_entered,value\n11,FALSE,2026-03-01 9:30:00,new\n11,TRUE,2026-03-05 10:00:00,closedwon\n',
    says: { dealId: ['11', '11'], stage: ['new', 'closedwon'] },
    at: { enteredAt: ['2026-03-01T09:30:00.000Z', '2026-03-05T10:00:00.000Z'] },
  },
  {
    vendor: 'hubspot',
    object: 'DEAL_PROPERTY_HISTORY',
    type: 'stageEvents',
    input: 'deal_id,timestamp,name,value\n11,2026-03-01 09:30:00,dealstage,new\n11,2026-03-02 09:30:00,amount,500\n',
    says: { dealId: ['11'], stage: ['new'], enteredAt: ['2026-03-01'] },
  },
  {
    vendor: 'hubspot',
    object: 'tickets',
    type: 'tickets',
    input: {
      results: [
        {
          id: '31',
          properties: {
            createdate: '2026-01-15T05:00:00Z',
            closed_date: '2026-01-16T05:00:00Z',
            hs_pipeline_stage: '4',
            hs_ticket_priority: 'HIGH',
            hs_ticket_category: 'BILLING_ISSUE',
          },
        },
      ],
    },
    says: {
      id: ['31'],
      createdAt: ['2026-01-15'],
      solvedAt: ['2026-01-16'],
      status: ['4'],
      priority: ['HIGH'],
      topic: ['BILLING_ISSUE'],
    },
  },
  {
    vendor: 'hubspot',
    object: 'TICKET_PROPERTY_HISTORY',
    type: 'statusEvents',
    input:
      'ticket_id,name,timestamp_instant,value\n31,hs_pipeline_stage,2026-01-15 05:00:00,4\n31,subject,2026-01-15 05:00:00,Hi\n',
    says: { ticketId: ['31'], status: ['4'], at: ['2026-01-15'] },
  },
  {
    vendor: 'hubspot',
    object: 'EMAIL_CAMPAIGN',
    type: 'campaigns',
    input: 'id,app_id,content_id,num_included,name,type\n71,1,2,500,May,BATCH_EMAIL\n',
    says: { id: ['71'], name: ['May'], sent: [500], channel: ['BATCH_EMAIL'] },
  },
  {
    vendor: 'hubspot',
    object: 'export of deals',
    type: 'deals',
    input:
      'Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Create Date,Pipeline\n7,A,Closed Lost,100,Sam,2026-05-04 10:00,2026-04-01 09:00,Sales\n',
    says: {
      id: ['7'],
      status: ['lost'],
      amount: [100],
      ownerId: ['Sam'],
      closedAt: ['2026-05-04'],
      createdAt: ['2026-04-01'],
      pipelineId: ['Sales'],
    },
  },
];
