import { crm } from './cases/crm.js';
import { helpdesk } from './cases/helpdesk.js';
import { hubspot } from './cases/hubspot.js';
import { others } from './cases/others.js';
import { salesforce } from './cases/salesforce.js';
import type { Case } from './cases/case.js';

/** A case of every kind of record that is known. */
export const cases: readonly Case[] = [...salesforce, ...hubspot, ...crm, ...helpdesk, ...others];
