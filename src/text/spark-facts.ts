import type { Judged } from '../benchmarks/judged.js';
import type { SeriesPoint } from '../metrics/series.js';
import { fill } from './fill.js';
import type { Fact } from './facts.js';
import type { Words } from './words.js';

/** The points of a spark line that have a value, with the place of each among all periods. */
export const valuedPoints = ({ series }: Judged): readonly { point: SeriesPoint; value: number; index: number }[] =>
  (series?.points ?? []).flatMap((point, index) => {
    const value = point.measured?.value;
    return value === undefined ? [] : [{ point, value, index }];
  });

/** Every value of a card: the reading and what it is held against, then each period of the spark line. */
export function cardFacts(judged: Judged, words: Words): readonly Fact[] {
  const { unit, currency, counted } = judged.reading;
  const periods = valuedPoints(judged).map(({ point: { period, measured }, value: at }): Fact => {
    const name = words.period(period);
    const rests = words.counted(measured?.n ?? 0, counted);
    const open = fill(words.messages.partial.period, { period: name });
    const note = period.complete ? rests : fill(words.messages.narration.list, { a: rests, b: open });
    return { name, value: words.value(at, unit, currency), note, at };
  });
  return [...words.facts(judged), ...periods];
}
