import type { FieldMap } from '../field-map.js';
import { objectSource } from '../source.js';
import type { Vendors } from '../vendors.js';
import { adapt } from './adapt.js';
import { billing } from './billing.js';
import { campaigns } from './campaigns.js';
import { crm } from './crm.js';
import { helpdesk } from './helpdesk.js';
import { adaptersOf, fits } from './names.js';
import { salesforce } from './salesforce.js';
import { hubspot } from './hubspot.js';
import { surveys } from './surveys.js';

/** Every kind of record of every vendor whose shape is known. */
export const adapters = [...salesforce, ...hubspot, ...crm, ...helpdesk, ...surveys, ...campaigns, ...billing];

/** A word of `fields`, in quotes where it holds a mark. */
const word = (text: string): string =>
  text === '' || /[=,()|:"]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Fields in the grammar in which they are told. */
const written = (fields: FieldMap): string =>
  Array.from(fields, ([ours, { name, via, values }]) => {
    const pairs = Array.from(values, ([theirs, value]) => `${word(theirs)}:${value === '' ? '' : word(value)}`);
    const list = pairs.length > 0 ? `(${pairs.join('|')})` : '';
    return `${word(ours)}=${[word(name), ...via].join('|')}${list}`;
  }).join(', ');

/** The shapes of vendors, all of them. */
export const vendors: Vendors = {
  names: [...new Set(adapters.map(({ vendor }) => vendor))],
  isOne: (value, type) => adaptersOf(adapters, type, 'auto').some((each) => fits(each, objectSource([value]))),
  adapt: (parsed, type, told, sets, parts) => adapt(adapters, parsed, type, told, sets, parts),
  written,
};
