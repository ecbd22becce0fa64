import type { BusinessCalendar } from '../calendar/business-hours.js';
import { parseBusinessCalendar } from '../calendar/parse-business-calendar.js';
import type { MetricDefinition } from './define-metric.js';
import type { Obstacle } from './plan.js';
import type { Query } from './query.js';

/** The calendar that a question names; undefined where it names none. Throws CalendarError where it cannot be read. */
export function calendarOf({ calendar }: Query): BusinessCalendar | undefined {
  if (typeof calendar !== 'string') return calendar;
  return calendar.trim() === '' ? undefined : parseBusinessCalendar(calendar);
}

/** Whether business minutes are asked for anywhere in a declaration, which is plain data. */
const asksHours = (part: unknown): boolean =>
  typeof part === 'object' &&
  part !== null &&
  (('op' in part && part.op === 'business minutes') || Object.values(part).some(asksHours));

/** Why a metric that counts business minutes cannot be measured: nobody said when business is open. It is never guessed. */
export function calendarObstacle(
  definition: MetricDefinition,
  calendar: BusinessCalendar | undefined,
): Obstacle | undefined {
  if (calendar || !asksHours(definition)) return undefined;
  const detail = `${definition.label} counts business minutes and needs to know the opening hours: calendar="Mon-Fri 09:00-17:00".`;
  return { reason: 'calendar-unknown', detail };
}
