import { asOf, dayOf, instantOf, workdays } from './days.mjs';
import { draws } from './random.mjs';

const hours = { low: 16, normal: 7, high: 3.5 };
const priorities = { low: 3, normal: 5, high: 2 };
const channels = { email: 5, phone: 3, portal: 4 };
const topics = { calibration: 4, delivery: 3, 'spare parts': 3, billing: 2, software: 2 };

/** Tickets since the service desk's present system was taken into use, in April 2026; the latest are not solved yet. */
export function tickets() {
  const draw = draws(880);
  const end = (asOf + 1) * 1440;
  return workdays(dayOf('2026-04-01'), asOf)
    .flatMap((day) =>
      Array.from({ length: draw.count(11) }, () => {
        const priority = draw.weighted(priorities);
        const created = day * 1440 + 430 + draw.below(620);
        const replied = created + Math.ceil(draw.skewed(hours[priority] * 9, 0.8));
        const solved = replied + Math.ceil(draw.skewed(hours[priority] * 51, 0.9));
        return {
          priority,
          channel: draw.weighted(channels),
          topic: draw.weighted(topics),
          createdAt: instantOf(created),
          firstReplyAt: replied < end ? instantOf(replied) : null,
          solvedAt: solved < end ? instantOf(solved) : null,
        };
      }),
    )
    .map((each, i) => ({ id: `T-${String(i + 1).padStart(5, '0')}`, ...each }));
}
