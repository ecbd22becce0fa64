import { updatedAt } from './type-updated.mjs';

/** Answers to a survey. See the vocabulary for what each word says. */
export const responses = {
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
      names: ['responded at', 'answered at', 'timestamp', 'recorded date', 'submitted at', 'response date', 'end date'],
    },
    sentAt: { label: 'invited on', kind: 'time', names: ['sent at', 'invited at', 'sent date'] },
    customerId: {
      label: 'customer',
      kind: 'id',
      names: ['customer id', 'contact', 'contact id', 'email', 'respondent'],
    },
    comment: { label: 'comment', kind: 'id', names: ['comment', 'comments', 'feedback', 'why', 'verbatim'] },
    updatedAt,
  },
};
