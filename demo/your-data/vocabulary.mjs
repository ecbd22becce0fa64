/**
 * What records can be, and the fields that say it. `hints` are words in names of files and columns that speak for a type,
 * `files` those that do so in names of files only. `kind` is what the cells must look like; `names` are what exports call
 * the field, likeliest first, as words in lower case.
 */
export const types = {
  deals: {
    label: 'deals',
    one: 'deal',
    hints: ['deal', 'opportunity', 'opportunities', 'pipeline', 'sales'],
    fields: {
      id: { label: 'id', kind: 'id', names: ['id', 'deal id', 'opportunity id', 'record id', 'nr'] },
      status: { label: 'won, lost or open', kind: 'words', names: ['status', 'outcome', 'deal status', 'ergebnis'] },
      stage: {
        label: 'stage',
        kind: 'words',
        names: ['stage', 'stage name', 'deal stage', 'dealstage', 'phase', 'sales stage', 'pipeline stage'],
      },
      amount: {
        label: 'amount',
        kind: 'number',
        names: ['amount', 'deal value', 'close value', 'value', 'deal amount', 'estimated value', 'betrag', 'wert'],
      },
      currency: { label: 'currency', kind: 'words', names: ['currency', 'currency iso code', 'amount currency'] },
      createdAt: {
        label: 'created on',
        kind: 'time',
        names: [
          'created at',
          'created date',
          'create date',
          'created on',
          'created',
          'add time',
          'engage date',
          'angelegt',
        ],
      },
      closedAt: {
        label: 'closed on',
        kind: 'time',
        names: ['closed at', 'close date', 'closed date', 'closed on', 'closed', 'won time', 'abschluss', 'close time'],
      },
      expectedCloseAt: {
        label: 'expected to close on',
        kind: 'time',
        names: ['expected close at', 'expected close date', 'estimated close date'],
      },
      probability: {
        label: 'probability, 0 to 1 or in %',
        kind: 'share',
        names: ['probability', 'close probability', 'win probability'],
      },
      ownerId: {
        label: 'owner',
        kind: 'id',
        names: ['owner id', 'owner', 'sales agent', 'assigned to', 'hubspot owner id'],
      },
      customerId: {
        label: 'customer',
        kind: 'id',
        names: ['customer id', 'account id', 'account', 'company', 'customer'],
      },
    },
  },
  leads: {
    label: 'leads',
    one: 'lead',
    hints: ['lead', 'leads', 'mql', 'sql'],
    fields: {
      id: { label: 'id', kind: 'id', names: ['id', 'lead id', 'record id'] },
      status: {
        label: 'converted, lost or open',
        kind: 'words',
        names: ['lead status', 'status', 'is converted', 'state'],
      },
      createdAt: {
        label: 'created on',
        kind: 'time',
        names: ['created at', 'created time', 'created date', 'create date', 'created', 'created on'],
      },
      convertedAt: {
        label: 'converted on',
        kind: 'time',
        names: ['converted at', 'converted date', 'converted date time', 'conversion date', 'converted on'],
      },
      source: { label: 'source', kind: 'words', names: ['lead source', 'source', 'utm source'] },
      ownerId: { label: 'owner', kind: 'id', names: ['owner id', 'owner'] },
    },
  },
  customers: {
    label: 'customers',
    one: 'customer',
    hints: ['customer', 'customers', 'subscription', 'subscriptions', 'contract', 'churn'],
    files: ['account', 'accounts', 'members'],
    fields: {
      id: { label: 'id', kind: 'id', names: ['customer id', 'account id', 'id', 'contact id'] },
      startAt: {
        label: 'customer since',
        kind: 'time',
        names: [
          'start at',
          'start date',
          'contract start',
          'customer since',
          'signup date',
          'activated at',
          'current term started at',
        ],
      },
      endAt: {
        label: 'customer until',
        kind: 'time',
        names: [
          'end at',
          'end date',
          'contract end',
          'churn date',
          'canceled at',
          'cancelled at',
          'ended at',
          'expires at',
        ],
      },
      name: { label: 'name', kind: 'id', names: ['name', 'account name', 'company name', 'customer name'] },
      endReason: {
        label: 'reason for leaving',
        kind: 'words',
        names: ['end reason', 'churn reason', 'cancellation reason'],
      },
    },
  },
  responses: {
    label: 'survey answers',
    one: 'survey answer',
    hints: ['survey', 'nps', 'csat', 'answers', 'responses', 'feedback', 'score', 'recommend', 'scale'],
    fields: {
      id: { label: 'id', kind: 'id', names: ['id', 'response id', 'answer id'] },
      score: {
        label: 'score',
        kind: 'score',
        names: [
          'score',
          'nps score',
          'nps',
          'recommend',
          'how likely',
          'rating',
          'csat',
          'satisfaction score',
          'would you rate',
        ],
      },
      respondedAt: {
        label: 'answered on',
        kind: 'time',
        names: [
          'responded at',
          'answered at',
          'timestamp',
          'recorded date',
          'submitted at',
          'response date',
          'end date',
        ],
      },
      sentAt: { label: 'invited on', kind: 'time', names: ['sent at', 'invited at', 'sent date'] },
      customerId: {
        label: 'customer',
        kind: 'id',
        names: ['customer id', 'contact', 'contact id', 'email', 'respondent'],
      },
      comment: { label: 'comment', kind: 'id', names: ['comment', 'comments', 'feedback', 'why', 'verbatim'] },
    },
  },
  tickets: {
    label: 'tickets',
    one: 'ticket',
    hints: ['ticket', 'tickets', 'case', 'cases', 'incident', 'incidents', 'support'],
    fields: {
      id: { label: 'id', kind: 'id', names: ['id', 'ticket id', 'case number', 'number'] },
      createdAt: {
        label: 'created on',
        kind: 'time',
        names: [
          'created at',
          'create date',
          'createdate',
          'submitted at',
          'opened at',
          'created',
          'created date',
          'created on',
        ],
      },
      solvedAt: {
        label: 'solved on',
        kind: 'time',
        names: [
          'solved at',
          'resolved at',
          'closed at',
          'closed date',
          'close date',
          'stats resolved at',
          'resolution date',
        ],
      },
      firstReplyAt: {
        label: 'first reply on',
        kind: 'time',
        names: ['first reply at', 'first agent reply date', 'first responded at', 'first response at'],
      },
      status: { label: 'status', kind: 'words', names: ['status', 'ticket status', 'state', 'incident state'] },
      priority: { label: 'priority', kind: 'words', names: ['priority', 'ticket priority'] },
    },
  },
};

/** The words that a status is read by, of each type whose metrics go by one: ours, and others that mean the same. */
export const outcomes = {
  deals: {
    won: ['won', 'closedwon', 'gewonnen', 'gagné', 'gagne', 'ganado', 'ganada', 'vinto', 'vinta', 'ganho', 'gewonnen!'],
    lost: ['lost', 'closedlost', 'verloren', 'perdu', 'perdue', 'perdido', 'perdida', 'perso', 'persa'],
    open: [],
  },
  leads: {
    converted: ['converted', 'true', 'yes', 'konvertiert', 'umgewandelt', 'converti', 'convertido'],
    lost: ['lost', 'verloren', 'disqualified', 'unqualified', 'perdu', 'perdido'],
    open: [],
  },
};
