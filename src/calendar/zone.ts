import type { Day } from './civil.js';

const dayMs = 86_400_000;

/** Milliseconds by which local time is ahead of UTC at an instant. */
type OffsetAt = (ms: number) => number;

/** The zone that is meant where none is named is not asked for: the first question to Intl takes 15 ms. */
const zones = new Map<string, OffsetAt>([['UTC', () => 0]]);

/** Asks Intl, which is slow (about 2 µs): `GMT-03:30`, in the nineteenth century `GMT-07:52:58`, plain `GMT` for none. */
function intlOffset(zone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  return (ms) => {
    const [, sign, hours, minutes, seconds] = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(ms)) ?? [];
    const size = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) * 1000;
    return sign === '-' ? -size : size;
  };
}

/**
 * Gives the milliseconds by which the clocks of a zone are ahead of UTC at an instant. Throws RangeError for an unknown zone.
 *
 * Remembers one offset per UTC day; a day with a transition in it (both its ends differ) is asked every time.
 */
export function offsets(zone: string): OffsetAt {
  const known = zones.get(zone);
  if (known) return known;
  const ask = intlOffset(zone);
  const starts = new Map<number, number>();
  const atStart = (utcDay: number): number => {
    let offset = starts.get(utcDay);
    if (offset === undefined) starts.set(utcDay, (offset = ask(utcDay * dayMs)));
    return offset;
  };
  const offsetAt: OffsetAt = (ms) => {
    const utcDay = Math.floor(ms / dayMs);
    const offset = atStart(utcDay);
    return offset === atStart(utcDay + 1) ? offset : ask(ms);
  };
  zones.set(zone, offsetAt);
  return offsetAt;
}

/** Whether the browser knows this IANA zone. */
export function isZone(zone: string): boolean {
  try {
    offsets(zone);
    return true;
  } catch {
    return false;
  }
}

/** The local day of one instant (epoch milliseconds). Throws RangeError for an unknown zone. */
export function localDay(ms: number, zone: string): Day {
  return Math.floor((ms + offsets(zone)(ms)) / dayMs);
}

/**
 * The instant (epoch milliseconds) at which clocks in `zone` show that day and that many milliseconds since midnight.
 *
 * As Temporal's `compatible`: a time that occurs twice is the first one, a time that is skipped is as much later as
 * clocks were put forward. Throws RangeError for an unknown zone.
 */
export function instantOf(day: Day, msOfDay: number, zone: string): number {
  const offsetAt = offsets(zone);
  const wall = day * dayMs + msOfDay;
  const before = offsetAt(wall - dayMs);
  const after = offsetAt(wall + dayMs);
  const first = wall - before;
  if (before === after || offsetAt(first) === before) return first;
  const second = wall - after;
  return offsetAt(second) === after ? second : first;
}
