import { updatedAt } from './type-updated.mjs';

/** Tickets of a service desk. See the vocabulary for what each word says. */
export const tickets = {
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
    updatedAt,
  },
};
