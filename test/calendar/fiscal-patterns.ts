import fc from 'fast-check';
import type { FiscalPattern } from '../../src/calendar/fiscal-pattern.js';
import { parseFiscalStart } from '../../src/calendar/parse-fiscal-start.js';

/** A pattern as it is told. */
export const pattern = (told: string): FiscalPattern => parseFiscalStart(told) as FiscalPattern;

/** The calendar of the National Retail Federation: years of February to January, named by their start. */
export const nrf = pattern('4-5-4 ending Saturday nearest end of January, named by start');

/** Any pattern there is. */
export const anyPattern = fc.record({
  weeks: fc.constantFrom<FiscalPattern['weeks'][]>([4, 4, 5], [4, 5, 4], [5, 4, 4]),
  weekday: fc.integer({ min: 1, max: 7 }),
  month: fc.integer({ min: 1, max: 12 }),
  rule: fc.constantFrom<FiscalPattern['rule'][]>('last', 'nearest'),
  namedBy: fc.constantFrom<FiscalPattern['namedBy'][]>('start', 'end'),
});
