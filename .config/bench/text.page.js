import { measure } from '/kpi-elements.min.js';
import { dealsOf } from './deals.mjs';
import { offer } from './page.js';

const period = '2024';
const text = () => JSON.stringify(dealsOf(100_000));

/** The same by hand: parsed, and won and lost of the year counted by segment, in the way one writes it first. */
function byHand(json) {
  const groups = new Map();
  for (const { stage, segment, closedAt } of JSON.parse(json)) {
    if (closedAt === null || new Date(closedAt).getUTCFullYear() !== Number(period)) continue;
    const group = groups.get(segment) ?? { won: 0, lost: 0 };
    groups.set(segment, group);
    if (stage === 'Closed Won') group.won++;
    if (stage === 'Closed Lost') group.lost++;
  }
  return new Map([...groups].map(([segment, { won, lost }]) => [segment, won / (won + lost)]));
}

offer({
  hand() {
    const json = text();
    return () => void (globalThis.found = byHand(json));
  },
  reading() {
    const json = text();
    const wanted = byHand(json);
    return () => {
      const { groups } = measure('win-rate', json, { period, by: 'segment' });
      const isSame = ({ key, value }) => value === wanted.get(key.segment);
      if (groups.length !== 5 || !groups.every(isSame)) throw new Error('The readings are not those by hand.');
    };
  },
});
