import { openIn } from '../metrics/immature.js';
import type { Direction, Reading } from '../metrics/reading.js';
import { ageOf } from './age.js';
import { alike, isMethodUnknown } from './alike.js';
import type { Because, Benchmark, Judgement, Verdict } from './benchmark.js';
import { bandAround, placeAmong, sideOf, type Estimate } from './side.js';
import { severalSources } from './sources.js';
import { checkFigures } from './within-domain.js';

/** What keeps a verdict from being given. */
interface Refusal {
  readonly verdict: Verdict;
  readonly because: Because;
}

/** A benchmark as it can be compared: alike and not stale. */
function usable(reading: Reading, benchmark: Benchmark): Benchmark | Refusal {
  const same = alike(reading, benchmark);
  if ('obstacle' in same) return { verdict: 'not-comparable', because: same.obstacle };
  checkFigures(reading, benchmark);
  const age = ageOf(reading, benchmark);
  return age ? { verdict: 'stale', because: age } : same.benchmark;
}

const isRefusal = (one: Benchmark | Refusal): one is Refusal => 'verdict' in one;

/** Of several sources those that can be compared; where none can, why the first cannot. */
function usableOf(reading: Reading, benchmark: Benchmark): Benchmark | Refusal {
  const { id, marks, member } = benchmark;
  if (!marks) return usable(reading, benchmark);
  const each = marks.map((mark) => usable(reading, mark));
  const compared = each.filter((one): one is Benchmark => !isRefusal(one));
  const stale = each.find((one) => isRefusal(one) && one.verdict === 'stale');
  const together = severalSources(id, compared);
  return together ? { ...together, ...(member && { member }) } : (stale ?? each[0] ?? benchmark);
}

function undecided(reading: Reading): Because | undefined {
  if (reading.warnings.includes('too-few')) return 'too-few';
  if (openIn(reading) > 0) return 'immature';
  return reading.interval || reading.census ? undefined : 'no-interval';
}

const bandVerdicts = { poor: 'worse', ok: 'within', good: 'better', excellent: 'better' } as const;

function decided(reading: Reading, estimate: Estimate, benchmark: Benchmark): Pick<Judgement, 'verdict' | 'because'> {
  const { shape, marks } = benchmark;
  if ('bands' in shape) {
    const band = bandAround(estimate, shape.bands);
    return band ? { verdict: bandVerdicts[band], because: undefined } : { verdict: 'cannot-tell', because: 'interval' };
  }
  const side = sideOf(estimate, benchmark, reading);
  const isDisputed = marks !== undefined && 'low' in shape && shape.low < shape.high;
  if (isDisputed && (side === 'inside' || side === 'unclear')) return { verdict: 'cannot-tell', because: 'sources' };
  if (side === 'unclear') return { verdict: 'cannot-tell', because: 'interval' };
  return { verdict: side === 'inside' ? 'within' : directed(side, reading.better), because: undefined };
}

function directed(side: 'above' | 'below', better: Direction): Verdict {
  if (better === 'target') return 'worse';
  return (side === 'above') === (better === 'higher') ? 'better' : 'worse';
}

/**
 * Holds a reading against a benchmark. The first that applies: no value; not measured alike, and not exactly convertible; too old;
 * too few records, some of a cohort still open, or no interval; then the interval decides. Where it covers the figure, or several
 * sources disagree around it, the verdict is `cannot-tell`; where it lies in a range, or in the middle half of quartiles around
 * their median, `within`. Of bands the one decides in which the whole interval lies. A figure that is an estimate itself, as own
 * history is, has its own interval in it.
 *
 * A full count has no interval and is compared as it is. `better` and `worse` follow the metric's direction; where a target
 * is best, away from it is worse on either side. Of several sources those count that can be compared. Throws
 * {@link BenchmarkError} for a figure that the metric can never have.
 */
export function judge(reading: Reading, benchmark: Benchmark): Judgement {
  const { value, interval } = reading;
  const compared = usableOf(reading, benchmark);
  if (value === undefined) return { benchmark, verdict: 'no-value', because: undefined };
  if (isRefusal(compared)) return { benchmark, ...compared };
  const estimate = { value, low: interval?.low ?? value, high: interval?.high ?? value };
  const because = undecided(reading);
  const place = because ? undefined : placeAmong(estimate, compared, reading);
  return {
    benchmark: compared,
    ...(because ? { verdict: 'cannot-tell', because } : decided(reading, estimate, compared)),
    ...(place && { place }),
    ...(!benchmark.marks && compared !== benchmark && { published: benchmark }),
    ...(isMethodUnknown(reading, compared) && { caution: 'method-unknown' }),
  };
}
