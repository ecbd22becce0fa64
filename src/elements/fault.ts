import { RecordsError } from '../data/errors.js';

/** What an element says of an error: what went wrong, and what to do. */
export interface FaultNotice {
  readonly title: string;
  readonly body: string;
}

/** Our own errors speak in sentences, the first of which is the title; others are named as what they are. */
export function faultNotice(error: Error): FaultNotice {
  if (error instanceof RecordsError) return { title: error.sentence, body: error.hint ?? '' };
  const [, title = error.message, body = ''] = /^(.+?[.!?])\s+(.*)$/s.exec(error.message) ?? [];
  return { title, body };
}
