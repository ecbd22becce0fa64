/** Types of records that are asked how far they can be trusted. */
export type Audited = 'deals' | 'leads' | 'customers' | 'tickets';

/** What all shares of such records have in common: of one type the id is the plain one, of others it ends with theirs. */
export const dataQuality = (records: Audited, id: string, label: string, plain: Audited = 'deals') =>
  ({
    id: records === plain ? id : `${id}-of-${records}`,
    version: '1.0.0',
    label: records === plain ? label : `${label} of ${records}`,
    area: 'adoption',
    timing: 'leading',
    unit: 'ratio',
    domain: [0, 1],
    records,
    counted: records.slice(0, -1),
  }) as const;
