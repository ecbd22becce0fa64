/** Made-up deals, the same every time: `won` of `decided` won, spread over the months named. */
export function deals(decided: number, won: number, months: readonly string[]): object[] {
  return Array.from({ length: decided }, (_, i) => {
    const month = months[i % months.length] ?? '2026-09';
    const day = String(1 + (i % 27)).padStart(2, '0');
    return {
      id: `D-${String(i + 1)}`,
      status: (i * 7919) % decided < won ? 'won' : 'lost',
      createdAt: '2026-03-02',
      closedAt: `${month}-${day}`,
      amount: 1800 + ((i * 613) % 4000),
      currency: 'EUR',
      owner: ['Ines', 'Tomas', 'Mei'][i % 3],
    };
  });
}

/** Eight months of deals, the last of which decide a little better. */
export const yearOfDeals = [
  ...deals(640, 330, ['2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08']),
  ...deals(110, 66, ['2026-09']),
];
