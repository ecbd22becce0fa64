import { updatedAt } from './type-updated.mjs';

/** Leads, as lead lists export them. See the vocabulary for what each word says. */
export const leads = {
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
    lostAt: { label: 'lost on', kind: 'time', names: ['lost at', 'disqualified at', 'disqualified date'] },
    source: { label: 'source', kind: 'words', names: ['lead source', 'source', 'utm source'] },
    ownerId: { label: 'owner', kind: 'id', names: ['owner id', 'owner'] },
    updatedAt,
  },
};
