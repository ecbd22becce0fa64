import type { RecordType } from '../../src/data/table.js';
import { answers } from '../answers.js';
import { customerRecords } from './customer-records.js';
import { marketingRecords, useRecords } from './marketing-records.js';
import { salesRecords } from './sales-records.js';
import { serviceRecords } from './service-records.js';

/** Made-up records of every type that a metric is measured over, to the end of September 2026, the same every time. */
export const records: Readonly<Partial<Record<RecordType, readonly object[]>>> = {
  ...salesRecords,
  ...customerRecords,
  ...serviceRecords,
  ...marketingRecords,
  ...useRecords,
  responses: answers,
};
