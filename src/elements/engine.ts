// What measures comes last: the metrics that an area adds are compressed best close to its own.
export { wordsFor } from '../text/words.js';
export { answerOf, joinedAnswer } from './answer.js';
export { commentsAt, inputsHash, otherwise, recordsBehind, timingOf } from './answer-details.js';

import { figureIn } from '../benchmarks/figure.js';
import { judgeAll } from '../benchmarks/judge-all.js';
import type { Judged } from '../benchmarks/judged.js';
import { namedBenchmarks, rowsFor } from '../benchmarks/named-benchmarks.js';
import { findMetric, registerMetrics } from '../metrics/catalogue.js';
import { coreMetrics } from '../metrics/core.js';
import { measureTable, type Measure } from '../metrics/measure-table.js';
import { seriesOf } from '../metrics/series.js';
import type { Answer } from './answer.js';
import { isLong, measuredInTurns } from './long-tables.js';
import { questionOf, type Ask, type Question } from './question.js';

registerMetrics(coreMetrics);

const judged = new WeakMap<Answer, Map<string, () => Judged | Promise<void> | undefined>>();
/** The same without what was not found, which may still come. */
const waiting = new WeakMap<Judged, Judged>();

/**
 * Measures an answer and holds the reading against what the page names, once for all elements that ask the same. A long table is
 * measured in turns with the page: until then it gives the promise of that. Throws the errors of reading and measuring.
 */
export function judgeAnswer(answer: Answer, { isLoading, ...ask }: Ask): Judged | Promise<void> {
  const result = judgedOnce(answer, ask);
  if (result instanceof Promise || !isLoading || !result.refused) return result;
  const held = waiting.get(result) ?? { ...result, refused: [] };
  waiting.set(result, held);
  return held;
}

function judgedOnce(answer: Answer, ask: Omit<Ask, 'isLoading'>): Judged | Promise<void> {
  const known = judged.get(answer) ?? new Map<string, () => Judged | Promise<void> | undefined>();
  judged.set(answer, known);
  const asked = { ...ask, benchmarks: rowsFor(ask.benchmark ?? '', ask.metric, ask.benchmarks) };
  const key = JSON.stringify(asked);
  const result = known.get(key)?.();
  if (result) return result;
  const question = questionOf(answer, asked);
  if (!isLong(question.table)) {
    const now = judge(question, asked, measureTable);
    const held = new WeakRef(now);
    known.set(key, () => held.deref());
    return now;
  }
  const later = measuredInTurns((measure) => judge(question, asked, measure)).then(
    (done) => void known.set(key, () => done),
    (cause: unknown) =>
      void known.set(key, () => {
        throw cause;
      }),
  );
  known.set(key, () => later);
  return later;
}

function judge({ definition, table }: Question, ask: Ask, measure: Measure): Judged {
  const against = {
    ...namedBenchmarks(ask.benchmark ?? '', definition, ask.benchmarks),
    target: ask.target ? figureIn(ask.target, definition.unit, 'target') : undefined,
    compare: ask.compare,
  };
  const judged = judgeAll(definition, table, ask.query, against, measure);
  const query = { ...ask.query, params: undefined };
  return {
    ...judged,
    ...(ask.series && { series: seriesOf(definition, table, ask.query, judged.reading, measure) }),
    ...(ask.beside !== undefined && { beside: measure(findMetric(ask.beside), table, query) }),
  };
}
