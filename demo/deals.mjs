import { asOf, dateOf, dayOf, monthOf, workdayFrom, workdays } from './days.mjs';
import { customerName, owners, regions, segments } from './people.mjs';
import { draws } from './random.mjs';

const products = { 'Probe S': 6200, 'Probe M': 14800, 'Analyser 20': 27500, 'Service plan': 4900 };
const demand = { 'Probe S': 4, 'Probe M': 4, 'Analyser 20': 2, 'Service plan': 2 };
const sizes = { Industry: 1.25, Laboratory: 0.9, Public: 1.1 };
const patience = { Industry: 44, Laboratory: 36, Public: 82 };
const lossReasons = { Price: 4, 'No decision': 3, Competitor: 2, Timing: 1 };

/** How busy a month is: slow in summer and around the turn of the year, eager before a quarter ends. */
const season = [0.8, 1, 1.25, 0.95, 1, 1.15, 0.75, 0.7, 1.3, 1.05, 1.15, 0.8];

const firstDay = dayOf('2024-10-01');

/** From this day on the list prices are higher, and fewer of the deals that are decided are won. */
const priceChange = dayOf('2026-06-01');

const stages = [
  { name: 'Qualification', from: 0, probability: 20 },
  { name: 'Demo', from: 0.3, probability: 40 },
  { name: 'Proposal', from: 0.6, probability: 60 },
  { name: 'Negotiation', from: 0.85, probability: 80 },
];

/** Opportunities as the sales system gives them: an open one's CloseDate is a hope. */
export function deals() {
  const draw = draws(20_260_930);
  const made = workdays(firstDay, asOf).flatMap((created) =>
    Array.from({ length: draw.count(4.8 * season[monthOf(created)]) }, () => deal(draw, created)),
  );
  const all = [...made, ...pilot(), ...newRegion()].map((each, i) => ({
    attributes: { type: 'Opportunity' },
    Id: `006DEMO${String(i + 1).padStart(5, '0')}`,
    ...each,
  }));
  return withBlemishes(all);
}

function deal(draw, created) {
  const product = draw.weighted(demand);
  const segment = draw.weighted(segments);
  const price = products[product] * sizes[segment] * (created < priceChange ? 1 : 1.06);
  const amount = Math.round(draw.skewed(price, 0.5) / 50) * 50;
  const length = Math.max(2, Math.round(draw.skewed(patience[segment], 0.6)));
  const closed = workdayFrom(created + length);
  const share = (product === 'Service plan' ? 0.62 : 0.47) * (closed < priceChange ? 1 : 0.76);
  return {
    Name: `${product} for ${segment.toLowerCase()}`,
    Account: { Name: customerName(draw.below(400)) },
    Owner: { Name: draw.pick(owners) },
    Product__c: product,
    Segment__c: segment,
    Region__c: draw.weighted(regions),
    Amount: amount,
    CurrencyIsoCode: 'EUR',
    CreatedDate: `${dateOf(created)}T${String(7 + draw.below(9)).padStart(2, '0')}:15:00.000+0000`,
    ...(closed > asOf ? open(created, length, draw) : decided(closed, draw.chance(share), draw)),
  };
}

function open(created, length, draw) {
  const age = (asOf - created) / length;
  const { name, probability } = stages.findLast(({ from }) => from <= age);
  const expected = Math.max(created + length + draw.below(30) - 10, asOf + 2);
  return { StageName: name, Probability: probability, CloseDate: dateOf(expected), LossReason__c: null };
}

function decided(closed, won, draw) {
  return {
    StageName: won ? 'Closed Won' : 'Closed Lost',
    Probability: won ? 100 : 0,
    CloseDate: dateOf(closed),
    LossReason__c: won ? null : draw.weighted(lossReasons),
  };
}

/** A product sold for a few weeks: three won and one lost. */
function pilot() {
  const draw = draws(4);
  return ['2026-09-08', '2026-09-16', '2026-09-22', '2026-09-25'].map((closed, i) => ({
    ...deal(draw, dayOf(closed) - 20),
    ...decided(dayOf(closed), i !== 1, draw),
    Name: 'Probe X, pilot',
    Product__c: 'Probe X',
  }));
}

/** A region where selling has begun and nothing is decided yet. */
function newRegion() {
  const draw = draws(6);
  return workdays(dayOf('2026-09-21'), dayOf('2026-09-28')).map((created) => ({
    ...deal(draw, created),
    ...open(created, 60, draw),
    Region__c: 'Iberia',
  }));
}

/** What every real export has some of: an amount left blank, a day that never was, a deal entered twice. */
function withBlemishes(all) {
  const of = (month, stage) => all.find((each) => each.CloseDate.startsWith(month) && each.StageName === stage);
  of('2026-07', 'Closed Won').Amount = null;
  of('2026-09', 'Closed Lost').CloseDate = '2026-09-31';
  return [...all, of('2026-08', 'Closed Won')];
}
