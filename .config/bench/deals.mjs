const day = (n) => new Date(Date.UTC(2022, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
const days = Array.from({ length: 1400 }, (_, n) => day(n));
const segments = ['SMB', 'Mid-market', 'Enterprise', 'Public', 'Partner'];
const stages = ['Lead', 'Qualified', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost'];

/** Made-up deals of three years, the same every time. */
export function dealsOf(count) {
  let seed = 7;
  const next = (n) => (seed = (seed * 48_271) % 2_147_483_647) % n;
  return Array.from({ length: count }, (_, i) => {
    const created = next(1095);
    const stage = next(stages.length);
    const closed = created + next(200);
    return {
      id: `deal-${String(i).padStart(7, '0')}`,
      createdAt: days[created],
      closedAt: stage < 4 ? null : days[closed],
      stage: stages[stage],
      segment: segments[next(5)],
      owner: `Owner ${next(40)}`,
      amount: next(5_000_000) / 100,
    };
  });
}

/** A million of them as bytes, under a first line and a line each. */
function million(head, lineOf) {
  const all = dealsOf(1_000_000);
  const parts = [Buffer.from(head)];
  for (let at = 0; at < all.length; at += 10_000)
    parts.push(
      Buffer.from(
        all
          .slice(at, at + 10_000)
          .map((deal) => `${lineOf(deal)}\n`)
          .join(''),
      ),
    );
  return Buffer.concat(parts);
}

/** A million of them as lines of JSON, 142 MB. */
export const millionLines = () => million('', JSON.stringify);

/** The same as rows of CSV, 67 MB. */
export const millionRows = () =>
  million(`${Object.keys(dealsOf(1)[0]).join(',')}\n`, (deal) => Object.values(deal).join(','));
