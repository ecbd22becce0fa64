import { parseIsoDate } from '../calendar/civil.js';
import { BenchmarkError } from './benchmark-error.js';
import type { Benchmark } from './benchmark.js';

type Rate = 'open_rate' | 'unopen_rate' | 'click_rate' | 'bounce_rate' | 'unsub_rate';

/** What a campaign report of Mailchimp says of the industry of its account: rates, 0–1, at the instant it was sent (ISO). */
export interface CampaignReport {
  readonly id: string;
  readonly send_time: string;
  readonly industry_stats?: Readonly<Partial<Record<Rate, number>>> & { readonly type?: string };
}

interface Figure {
  readonly metric: string;
  readonly variant: string;
  readonly rate: Rate;
  readonly denominator?: string;
}

const figures: readonly Figure[] = [
  { metric: 'email-open-rate', variant: 'delivered', rate: 'open_rate', denominator: 'delivered' },
  { metric: 'email-click-rate', variant: 'delivered', rate: 'click_rate' },
  { metric: 'email-bounce-rate', variant: 'all', rate: 'bounce_rate', denominator: 'sent' },
  { metric: 'email-unsubscribe-rate', variant: 'delivered', rate: 'unsub_rate' },
];

/**
 * The `industry_stats` of a Mailchimp campaign report as benchmarks: open, click, bounce and unsubscribe rate of its industry, of
 * the day on which it was sent. None where the report has none.
 *
 * Opened, unopened and bounced add up to all that was sent, so that the open rate of what was delivered is opened ÷ (opened +
 * unopened). Of what clicks and unsubscribes are shares Mailchimp does not tell; they are taken as they are, without a method.
 * Throws {@link BenchmarkError} for a rate that is no share, or a day that is none.
 */
export function industryStats({ id, send_time: sent, industry_stats: stats }: CampaignReport): readonly Benchmark[] {
  const industry = stats?.type;
  if (!stats || !industry) return [];
  const date = sent.slice(0, 10);
  if (parseIsoDate(date) === undefined) {
    throw new BenchmarkError(`Report ${id}, send_time: "${sent}" is no instant such as 2026-09-30T08:00:00+00:00.`);
  }
  const rateOf = (rate: Rate): number | undefined => {
    const share = stats[rate];
    if (share === undefined || (share >= 0 && share <= 1)) return share;
    throw new BenchmarkError(`Report ${id}, industry_stats.${rate}: ${String(share)} is no share from 0 to 1.`);
  };
  const delivered = (rateOf('open_rate') ?? NaN) + (rateOf('unopen_rate') ?? NaN);
  return figures.flatMap(({ metric, variant, rate, denominator }) => {
    const share = rateOf(rate);
    const point = rate === 'open_rate' && share !== undefined ? share / delivered : share;
    if (point === undefined || Number.isNaN(point)) return [];
    return {
      id: `${metric}-mailchimp-${id}`,
      metric,
      variant,
      kind: 'industry' as const,
      shape: { point },
      population: { industry, segment: 'Mailchimp accounts' },
      ...(denominator && { method: { denominator } }),
      fieldwork: { to: date },
      source: { name: 'Mailchimp, industry_stats of a campaign report' },
    };
  });
}
