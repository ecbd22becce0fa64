import { asOf, dateOf, dayOf } from './days.mjs';
import { customerName, regions, segments } from './people.mjs';
import { draws } from './random.mjs';

const firstDay = dayOf('2019-01-07');
const endReasons = { voluntary: 6, involuntary: 1, other: 1 };

/** Accounts with a service contract, since when, and until when where it has ended. */
export function customers() {
  const draw = draws(7_301);
  return Array.from({ length: 960 }, (_, i) => {
    const start = firstDay + draw.below(asOf - firstDay + 1);
    const segment = draw.weighted(segments);
    // Laboratories leave sooner than the rest.
    const years = -Math.log(1 - draw.next()) * (segment === 'Laboratory' ? 4.5 : 8.5);
    const end = start + 90 + Math.round(365 * years);
    const ended = end <= asOf;
    return {
      accountid: `acc-${String(i + 1).padStart(4, '0')}`,
      name: customerName(i),
      segment,
      region: draw.weighted(regions),
      contractstart: dateOf(start),
      contractend: ended ? dateOf(end) : null,
      endreason: ended ? draw.weighted(endReasons) : null,
    };
  });
}
