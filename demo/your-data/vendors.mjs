import { parseFields, readRecords } from '/dist/kpi-elements.min.js';
import { types } from './vocabulary.mjs';

/** What vendors call themselves, where it is more than a capital. */
const names = {
  hubspot: 'HubSpot',
  dynamics: 'Dynamics 365',
  suitecrm: 'SuiteCRM',
  espocrm: 'EspoCRM',
};

/** A vendor's own name, by what `adapter` calls it. */
export const vendorName = (adapter) => names[adapter] ?? adapter[0].toUpperCase() + adapter.slice(1);

/** Lines that are enough to know a header by. */
const headLines = 50;

/** The records themselves, or as many of them as tell whose they are: a text is taken apart once for all types. */
function headOf(text) {
  if (!/^\s*[[{]/.test(text)) return text.split('\n', headLines).join('\n');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The vendor whose shape records of a type have, and where their fields are; undefined where they have none. */
export function vendorOf(records, type) {
  try {
    const { adapter, fields, table } = readRecords(records, { type });
    return fields === undefined ? undefined : { adapter, fields: parseFields(fields), stages: table.stages };
  } catch {
    return undefined; // They are not of this type; of any that they are, the page shows what the kit says.
  }
}

/** The types as which a vendor's shape is recognised in a text, and how many fields each finds there. */
export function recognised(text) {
  const head = headOf(text);
  return Object.keys(types).flatMap((type) => {
    const vendor = vendorOf(head, type);
    return vendor ? [{ type, size: vendor.fields.size }] : [];
  });
}

/** Whether a field is read from a column: alone, or as one of those that it is put together from. */
export const isFrom = (name, column) => name === column || name.split(/ or | \+ /).includes(column);
