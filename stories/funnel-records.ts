interface Standing {
  readonly stage: string;
  readonly status?: 'open' | 'won' | 'lost';
  readonly n: number;
}

/** Made-up deals, the same every time: so many at each stage, and how they stand there. */
export const standing = (of: readonly Standing[], more: object = {}): object[] =>
  of.flatMap(({ stage, status = 'lost', n }) =>
    Array.from({ length: n }, (_, i) => {
      const createdAt = `2026-0${String(7 + (i % 3))}-${String(1 + (i % 28)).padStart(2, '0')}`;
      return {
        id: `${stage}-${status}-${String(i)}`,
        createdAt,
        closedAt: status === 'open' ? null : createdAt,
        stage,
        status,
        amount: 900 + ((i * 613) % 4000) + 0.89,
        currency: 'EUR',
        owner: i % 3 === 0 ? 'Ines' : 'Tomas',
        ...more,
      };
    }),
  );

/** 9,240 leads of a quarter, of whom 366 became customers; from demo to proposal fewer go on than should. */
export const leadToCustomer = standing([
  { stage: 'Lead', n: 5120 },
  { stage: 'Qualified', n: 1810 },
  { stage: 'Demo', n: 1501 },
  { stage: 'Proposal', n: 443 },
  { stage: 'Won', status: 'won', n: 366 },
]);

/** Deals whose stages are ids, as HubSpot has them, and the pipeline that names these and has their order. */
export const withPipeline = {
  deals: ['11', '11', '12', '12', '12', '13', '14'].flatMap((dealstage, i) =>
    Array.from({ length: 40 - 5 * i }, (_, n) => ({
      id: `${dealstage}-${String(i)}-${String(n)}`,
      properties: { dealstage },
    })),
  ),
  pipelines: [
    {
      id: 'sales',
      stages: ['Talks', 'Offer', 'Signed', 'Gone'].map((label, i) => ({
        id: String(11 + i),
        label,
        displayOrder: i,
        metadata: { isClosed: String(i > 1), probability: i === 2 ? '1.0' : '0.0' },
      })),
    },
  ],
};

/** 228, 227, 38 and 35: a last bar that must not taper. */
export const steep = standing([
  { stage: 'Sent', n: 1 },
  { stage: 'Opened', n: 189 },
  { stage: 'Clicked', n: 3 },
  { stage: 'Signed', status: 'won', n: 35 },
]);

/** Stage history of deals: so many came so far; every seventh is still open there. */
export function stageHistory(stages: readonly string[], sizes: readonly number[]): object[] {
  const [first = 0] = sizes;
  return Array.from({ length: first }, (_, deal) => {
    const reached = stages.filter((_, i) => deal < (sizes[i] ?? 0));
    return reached.map((stage, i) => {
      const isLast = i === reached.length - 1;
      const left = !isLast || (deal % 7 > 0 && reached.length < stages.length);
      const month = String(1 + (deal % 6)).padStart(2, '0');
      return {
        dealId: `D-${String(deal)}`,
        stage,
        enteredAt: `2026-${month}-0${String(i + 1)}`,
        exitedAt: left ? `2026-${month}-1${String(i)}` : null,
      };
    });
  }).flat();
}
