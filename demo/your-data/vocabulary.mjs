import { campaigns } from './type-campaigns.mjs';
import { customers } from './type-customers.mjs';
import { deals } from './type-deals.mjs';
import { leads } from './type-leads.mjs';
import { orders } from './type-orders.mjs';
import { responses } from './type-responses.mjs';
import { customerSpans } from './type-subscriptions.mjs';
import { tickets } from './type-tickets.mjs';

/**
 * What records can be, and the fields that say it. `hints` are words in names of files and columns that speak for a type,
 * `files` those that do so in names of files only. `kind` is what the cells must look like; `names` are what exports call
 * the field, likeliest first, as words in lower case.
 */
export const types = { deals, leads, customers, customerSpans, orders, responses, tickets, campaigns };

/** The words that a status is read by, of each type whose metrics go by one: ours, and others that mean the same. */
export const outcomes = {
  deals: {
    won: ['won', 'closedwon', 'gewonnen', 'gagné', 'gagne', 'ganado', 'ganada', 'vinto', 'vinta', 'ganho', 'gewonnen!'],
    lost: ['lost', 'closedlost', 'verloren', 'perdu', 'perdue', 'perdido', 'perdida', 'perso', 'persa'],
    open: [],
  },
  leads: {
    converted: ['converted', 'true', 'yes', 'konvertiert', 'umgewandelt', 'converti', 'convertido'],
    lost: ['lost', 'verloren', 'disqualified', 'unqualified', 'perdu', 'perdido'],
    open: [],
  },
};
