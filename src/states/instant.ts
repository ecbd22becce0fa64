import type { Day } from '../calendar/civil.js';
import { NO_DAY, type TimeColumn } from '../data/table.js';
import { instantOf } from '../calendar/zone.js';
import type { Time } from './expression.js';
import { QueryError, type Scope } from './scope.js';

/** The date column of that name; undefined where there is none. Throws where the field holds something else. */
export function timeColumn({ table }: Scope, name: string): TimeColumn | undefined {
  const column = table.column(name);
  if (column && column.kind !== 'time') throw new QueryError(`${name} holds ${column.kind}s, not dates`);
  return column;
}

/** The local days of the records, or the one day of all of them; {@link NO_DAY} where unknown. */
export function daysOf(time: Time, scope: Scope): Int32Array | Day {
  if (typeof time !== 'string') return scope.window[time.moment];
  return timeColumn(scope, time)?.day ?? NO_DAY;
}

/** The local day of each record; NaN where unknown. */
export function dayOfRecord(time: Time, scope: Scope): (row: number) => number {
  const days = daysOf(time, scope);
  if (typeof days === 'number') return () => (days === NO_DAY ? NaN : days);
  return (row) => (days[row] === NO_DAY ? NaN : days[row]!);
}

/** The instant of each record in epoch milliseconds, local midnight for a date without a time; NaN where unknown. */
export function instantOfRecord(time: Time, scope: Scope): (row: number) => number {
  const { zone } = scope.table;
  const ms = typeof time === 'string' ? timeColumn(scope, time)?.ms : undefined;
  if (ms) return (row) => ms[row]!;
  const day = dayOfRecord(time, scope);
  const midnights = new Map<number, number>();
  return (row) => {
    const at = day(row);
    if (Number.isNaN(at)) return NaN;
    let midnight = midnights.get(at);
    if (midnight === undefined) midnights.set(at, (midnight = instantOf(at, 0, zone)));
    return midnight;
  };
}
