import { answers, customers, deals, leads, tickets } from './records.mjs';

const csvCell = (value) => (/[",\n]/.test(value) ? `"${String(value).replaceAll('"', '""')}"` : String(value));

function csv(records) {
  const rows = [Object.keys(records[0]), ...records.map(Object.values)];
  return rows.map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}

/** As a sales system's query answers. */
const query = (records) => JSON.stringify({ totalSize: records.length, done: true, records });

/** As OData answers. */
const odata = (value) => JSON.stringify({ '@odata.context': '$metadata#accounts', value });

/** As a lead list answers, a page at a time, here in one. */
const list = (data) => JSON.stringify({ data, info: { page: 1, count: data.length, more_records: false } });

/** Records by address, each in the envelope that its kind of system sends. */
export const endpoints = {
  '/api/deals.json': () => query(deals()),
  '/api/customers.json': () => odata(customers()),
  '/api/leads.json': () => list(leads()),
  '/api/tickets.json': () => JSON.stringify(tickets()),
  '/api/answers.csv': () => csv(answers()),
};
