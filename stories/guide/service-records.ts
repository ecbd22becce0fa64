import { at, lastDay, on } from './made-up.js';

/** Tickets of a quarter: every twelfth is open, every fifteenth unanswered, every tenth a complaint. */
const tickets = Array.from({ length: 300 }, (_, i) => {
  const [created, opened] = [181 + ((i * 29) % 92), 480 + ((i * 41) % 600)];
  const isAnswered = i % 15 > 0;
  const isSolved = isAnswered && i % 12 > 0;
  const took = 45 + ((i * 157) % 3000);
  const solvedAt = isSolved ? at(created, opened + took) : null;
  const met = i % 6 > 0;
  return {
    id: `T-${String(i)}`,
    createdAt: at(created, opened),
    customerId: `C-${String((i * 17) % 210)}`,
    type: i % 10 === 0 ? 'complaint' : 'question',
    topic: i % 7 === 0 ? null : 'delivery',
    priority: i % 9 === 0 ? 'tbd' : 'normal',
    assigneeId: i % 20 === 0 ? null : 'Ada',
    firstReplyAt: isAnswered ? at(created, opened + 5 + ((i * 71) % 240)) : null,
    firstSolvedAt: solvedAt,
    solvedAt,
    replies: isAnswered ? 1 + (i % 3) : 0,
    reopens: isSolved ? Math.max(0, (i % 14) - 11) : 0,
    escalated: i % 13 === 0,
    updatedAt: solvedAt ?? at(Math.min(created + ((i * 7) % 40), lastDay), opened),
    slaDueAt: at(created, opened + 240),
    slaMetAt: met ? at(created, opened + 30 + ((i * 19) % 200)) : at(created, opened + 400),
  };
});

/** A question, an answer, a second question and, in two of three tickets, a second answer. */
const messages = tickets.slice(0, 90).flatMap(({ id }, i) => {
  const said = (minutes: number, authorRole: string) => ({
    id: `${id}-${String(minutes)}`,
    ticketId: id,
    at: at(181 + i, 540 + minutes),
    authorRole,
    public: true,
    automated: false,
  });
  const [answer, again] = [8 + ((i * 13) % 90), 130];
  return [
    said(0, 'customer'),
    said(answer, 'agent'),
    said(again, 'customer'),
    ...(i % 3 > 0 ? [said(again + 20 + ((i * 31) % 200), 'agent')] : []),
  ];
});

/** Made-up records of service. */
export const serviceRecords = { tickets, messages };

const answered = (scores: readonly number[], n: number) =>
  Array.from({ length: n }, (_, i) => ({
    id: `S-${String(i)}`,
    customerId: `C-${String((i * 11) % 150)}`,
    score: scores[i % scores.length],
    respondedAt: on(181 + (i % 92)),
  }));

/** Answers on a scale from 1 to 5. */
export const satisfaction = answered([5, 4, 4, 3, 5, 2, 4, 5, 1], 180);

/** Answers on a scale from 1 to 7. */
export const effort = answered([7, 6, 5, 4, 6, 2, 7, 5, 3, 6, 1], 165);

/** Ratings that are good (1) or bad (0). */
export const ratings = answered([1, 1, 0, 1, 1, 1, 0, 1], 160);
