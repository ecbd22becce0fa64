import { offsets } from './zone.js';

/** A moment at which the clocks of a zone are put forward or back. */
export interface ClockChange {
  /** The first instant of the new time, in epoch milliseconds. */
  readonly at: number;
  /** By how many milliseconds the clocks were ahead of UTC until then. */
  readonly before: number;
  /** By how many they are from then on. */
  readonly after: number;
}

/** Too short to hold two changes: the closest that the tz database knows are almost four days apart (Freetown, 1939). */
const STEP = 3 * 86_400_000;
const STEPS = 122;
/** About a year, whose changes are looked for at once. */
const YEAR = STEPS * STEP;

/** Whoever wrote 0001-01-01 or 9999-12-31 meant no day on which clocks were changed. */
const FIRST = Date.UTC(1900, 0);
const LAST = Date.UTC(2100, 0);

const zones = new Map<string, Map<number, readonly ClockChange[]>>();

function changesIn(year: number, zone: string): readonly ClockChange[] {
  const offsetAt = offsets(zone);
  const changes: ClockChange[] = [];
  let before = offsetAt(year * YEAR);
  for (let step = 0; step < STEPS; step += 1) {
    let low = year * YEAR + step * STEP;
    let high = low + STEP;
    const after = offsetAt(high);
    if (after === before) continue;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: high, before, after });
    before = after;
  }
  return changes;
}

/**
 * The clock changes of a zone after one instant (epoch milliseconds), up to another and with it, in their order.
 * They are followed from 1900 to 2100; what lies before or after is taken to have none.
 */
export function clockChanges(from: number, to: number, zone: string): readonly ClockChange[] {
  const known = zones.get(zone) ?? new Map<number, readonly ClockChange[]>();
  zones.set(zone, known);
  const found: ClockChange[] = [];
  const end = Math.min(to, LAST);
  for (let year = Math.floor(Math.max(from, FIRST) / YEAR); year * YEAR < end; year += 1) {
    let changes = known.get(year);
    if (!changes) known.set(year, (changes = changesIn(year, zone)));
    for (const change of changes) if (change.at > from && change.at <= to) found.push(change);
  }
  return found;
}
