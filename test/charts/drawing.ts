import fc from 'fast-check';
import type { Judged } from '../../src/benchmarks/judged.js';
import type { ChartOptions } from '../../src/charts/chart-options.js';
import { boxOf, type Box, type Label } from '../../src/charts/labels.js';
import { wordsFor } from '../../src/text/words.js';
import { benchmark, between, held, judged, reading } from '../text/judged.js';

/** Letters of one width, so that rooms can be worked out by hand: 0.6 of the font size each. */
export const measure = (text: string, size: number): number => text.length * size * 0.6;

/** What a chart of some width is drawn with. */
export const options = (width: number, more: Partial<ChartOptions> = {}): ChartOptions => ({
  width,
  words: wordsFor('en'),
  measure,
  ...more,
});

/** The labels that run together, or over an edge. */
export function clashes(labels: readonly Label[], width: number, height: number): readonly string[] {
  const boxes = labels.map((label) => ({ text: label.text, ...boxOf(label, measure) }));
  const overlap = (a: Box, b: Box): boolean =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const slack = 0.01;
  return boxes.flatMap((box, i) => [
    ...boxes.slice(i + 1).flatMap((other) => (overlap(box, other) ? [`${box.text} on ${other.text}`] : [])),
    ...(box.left < -slack || box.right > width + slack || box.top < -slack || box.bottom > height + slack
      ? [`${box.text} over the edge`]
      : []),
  ]);
}

/** A share of counts: none is nearer to 0 than one of a thousand million. */
const ratio = fc.integer({ min: 0, max: 1e9 }).map((count) => count / 1e9);
const amount = fc.integer({ min: -1e9, max: 2e9 }).map((cents) => cents / 100);

const ascending = (count: number, of: fc.Arbitrary<number>): fc.Arbitrary<readonly number[]> =>
  fc.array(of, { minLength: count, maxLength: count }).map((numbers) => numbers.toSorted((a, b) => a - b));

function judgedOf(of: fc.Arbitrary<number>, unit: 'ratio' | 'money'): fc.Arbitrary<Judged> {
  return fc
    .tuple(ascending(3, of), ascending(3, of), of, of, fc.boolean(), fc.boolean())
    .map(([[low = 0, value = 0, high = 0], [p25 = 0, p50 = 0, p75 = 0], target, before, partial, quartiles]) =>
      held(
        reading({
          unit,
          value,
          interval: between(low, high),
          warnings: partial ? ['partial'] : [],
          domain: unit === 'ratio' ? [0, 1] : [undefined, undefined],
          currency: unit === 'money' ? 'EUR' : undefined,
        }),
        [
          judged(benchmark('industry', quartiles ? { quantiles: { p25, p50, p75 } } : { point: p50 })),
          judged(benchmark('target', { point: target })),
        ],
        before,
      ),
    );
}

/** Any reading with quartiles or a point, a target and a value before, wherever they lie. */
export const anyJudged: fc.Arbitrary<Judged> = fc.oneof(judgedOf(ratio, 'ratio'), judgedOf(amount, 'money'));

/** Any room, font and locale that a chart is drawn in. */
export const anyOptions: fc.Arbitrary<ChartOptions> = fc
  .record({
    width: fc.integer({ min: 120, max: 1600 }),
    fontPx: fc.integer({ min: 10, max: 24 }),
    rtl: fc.boolean(),
    locale: fc.constantFrom('en', 'de', 'fr', 'ar-EG'),
  })
  .map(({ width, fontPx, rtl, locale }) => options(width, { fontPx, rtl, words: wordsFor(locale) }));
