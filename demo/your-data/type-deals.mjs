import { updatedAt } from './type-updated.mjs';

/** Deals, as sales systems export them. See the vocabulary for what each word says. */
export const deals = {
  label: 'deals',
  one: 'deal',
  hints: ['deal', 'opportunity', 'opportunities', 'pipeline', 'sales'],
  fields: {
    id: { label: 'id', kind: 'id', names: ['id', 'deal id', 'opportunity id', 'record id', 'nr', 'hs object id'] },
    status: { label: 'won, lost or open', kind: 'words', names: ['status', 'outcome', 'deal status', 'ergebnis'] },
    stage: {
      label: 'stage',
      kind: 'words',
      names: ['stage', 'stage name', 'deal stage', 'dealstage', 'phase', 'sales stage', 'pipeline stage'],
    },
    amount: {
      label: 'amount',
      kind: 'number',
      names: [
        'amount',
        'deal value',
        'close value',
        'value',
        'deal amount',
        'estimated value',
        'betrag',
        'wert',
        'summe',
      ],
    },
    currency: {
      label: 'currency',
      kind: 'words',
      names: ['currency', 'currency iso code', 'amount currency', 'währung'],
    },
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
        'angelegt am',
        'erstellt am',
        'erstelldatum',
      ],
    },
    closedAt: {
      label: 'closed on',
      kind: 'time',
      names: [
        'closed at',
        'close date',
        'closed date',
        'closed on',
        'closed',
        'won time',
        'abschluss',
        'close time',
        'abschlussdatum',
        'geschlossen am',
      ],
    },
    expectedCloseAt: {
      label: 'expected to close on',
      kind: 'time',
      names: ['expected close at', 'expected close date', 'estimated close date'],
    },
    probability: {
      label: 'probability, 0 to 1 or in %',
      kind: 'share',
      names: ['probability', 'close probability', 'win probability', 'hs deal stage probability', 'wahrscheinlichkeit'],
    },
    ownerId: {
      label: 'owner',
      kind: 'id',
      names: ['owner id', 'owner', 'sales agent', 'assigned to', 'hubspot owner id', 'besitzer', 'verantwortlich'],
    },
    customerId: {
      label: 'customer',
      kind: 'id',
      names: ['customer id', 'account id', 'account', 'company', 'customer', 'kunde', 'firma'],
    },
    updatedAt,
  },
};
