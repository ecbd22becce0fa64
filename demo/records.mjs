export { answers } from './answers.mjs';
export { customers } from './customers.mjs';
export { deals } from './deals.mjs';
export { leads } from './leads.mjs';
export { tickets } from './tickets.mjs';
