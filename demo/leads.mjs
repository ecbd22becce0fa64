import { asOf, dayOf, instantOf, workdays } from './days.mjs';
import { draws } from './random.mjs';

const sources = { Website: 4, 'Trade fair': 2, Referral: 2, Partner: 1 };
const yields = { Website: 0.11, 'Trade fair': 0.16, Referral: 0.34, Partner: 0.22 };
const unconverted = { New: 1, Contacted: 3, Nurturing: 2, Lost: 4 };

/** Leads, of which some become deals within weeks. */
export function leads() {
  const draw = draws(52_110);
  return workdays(dayOf('2024-10-01'), asOf)
    .flatMap((day) => Array.from({ length: draw.count(6) }, () => lead(draw, day)))
    .map((each, i) => ({ id: `lead-${String(i + 1).padStart(5, '0')}`, ...each }));
}

function lead(draw, day) {
  const source = draw.weighted(sources);
  const created = day * 1440 + 480 + draw.below(540);
  const converted = created + Math.round(draw.skewed(14, 0.7) * 1440);
  const isConverted = draw.chance(yields[source]) && converted < (asOf + 1) * 1440;
  return {
    Created_Time: instantOf(created),
    Lead_Source: source,
    Lead_Status: isConverted ? 'Converted' : draw.weighted(unconverted),
    Converted_Date_Time: isConverted ? instantOf(converted) : null,
  };
}
