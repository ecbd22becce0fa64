import { expect, oneEvent } from '@open-wc/testing';
import '../../src/define/goal-tracker.js';
import type { KpiErrorEvent } from '../../src/elements/events.js';
import { GoalTracker } from '../../src/elements/goal-tracker.js';
import { deals } from './gauges.js';

/** A hundred deals a month, so many of them won: August to December, then January to June. */
const months = [
  '2025-08',
  '2025-09',
  '2025-10',
  '2025-11',
  '2025-12',
  ...[1, 2, 3, 4, 5, 6].map((m) => `2026-0${String(m)}`),
];
const course = [52, 51, 55, 54, 60, 61, 63, 62, 65, 64, 66].flatMap((won, i) => deals(won, 100 - won, months[i]));

const goal = { target: '75%', start: '2026-01-01', due: '2026-12-31' };
const smart = { variant: 'closed', owner: 'Ines', why: 'fewer, better offers', review: 'monthly' };

/** A tracker in a room of some width, measured and drawn, at the end of June. */
async function tracker(more: Partial<GoalTracker> = {}, width = 440): Promise<GoalTracker> {
  const room = document.createElement('div');
  room.style.width = `${String(width)}px`;
  document.body.append(room);
  const told = { metric: 'win-rate', asOf: '2026-06-30', goal: JSON.stringify(goal) };
  const element = Object.assign(new GoalTracker(), { ...told, records: course, ...more });
  room.append(element);
  await element.updateComplete;
  return element;
}

const said = (node: Node | null | undefined): string =>
  (node?.textContent ?? '')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const all = (element: GoalTracker, selector: string): string[] =>
  [...element.shadowRoot!.querySelectorAll(selector)].map(said);

describe('goal-tracker', () => {
  it('shows the last month that is over, and where it goes', async () => {
    const element = await tracker();
    expect(all(element, '[part="value"]')).to.deep.equal(['66.0%']);
    expect(all(element, '[part="scope"]')).to.deep.equal(['Jun 2026 · 100 deals']);
    expect(all(element, '[part="verdict"]')).to.deep.equal(['● At risk: 75% by Dec 31, 2026']);
    expect(all(element, '[part="label"]')).to.deep.equal(['target 75', 'from 60', 'pace 67.4', 'projected 71']);
    expect(element.shadowRoot!.querySelectorAll('[part="interval"] path')).to.have.length(4);
  });

  it('says it all in one text, and hands it on as data', async () => {
    const element = await tracker({ goal: { ...goal, metric: 'win-rate' }, metric: undefined });
    expect(element.toText()).to.contain(
      'Win rate: 66.0%, between 56.3% and 74.5% (95% interval), from 100 deals, Jun 2026',
    );
    expect(element.toText()).to.contain('Goal: from 60% to 75% by Dec 31, 2026; 40% of the way, with');
    const { goal: progress } = element.toJSON() as { goal: { verdict: string; baseline: number; periods: number } };
    expect(progress).to.include({ verdict: 'at-risk', baseline: 0.6, periods: 6 });
  });

  it('lists whether the goal is specific, measurable, achievable, relevant and time-bound', async () => {
    const element = await tracker({ goal: JSON.stringify({ ...goal, ...smart }) });
    expect(all(element, '.smart li')).to.deep.equal([
      '✓ Specific yes Win rate, closed, of all deals',
      '✓ Measurable yes 100 deals in Jun 2026',
      '✗ Achievable no beyond anything in the 5 months before: the best was 60%',
      '✓ Relevant yes fewer, better offers (Ines)',
      '✓ Time-bound yes Jan 1, 2026 to Dec 31, 2026, reviewed monthly',
    ]);
  });

  it('goes on under the name of a check where its reason needs more than one line', async () => {
    const element = await tracker({}, 260);
    const [name, reason] = ['strong', 'bdi'].map((part) => {
      const range = document.createRange();
      range.selectNodeContents(element.shadowRoot!.querySelector(`.smart li:not(.met) ${part}`)!);
      return [...range.getClientRects()];
    });
    expect(reason!.length).to.be.greaterThan(1);
    expect(reason!.at(-1)!.left).to.be.closeTo(name![0]!.left, 0.5);
  });

  it('takes the variant that the element names for named', async () => {
    const element = await tracker({ variant: 'closed' });
    expect(all(element, '.smart li')[0]).to.equal('✓ Specific yes Win rate, closed, of all deals');
    expect(all(await tracker(), '.smart li')[0]).to.contain('✗ Specific no');
  });

  it('draws a way back as a line beside the bar of progress', async () => {
    const fillOf = async (target: Partial<GoalTracker>): Promise<[string | null, number]> => {
      const fill = (await tracker(target)).shadowRoot!.querySelector<SVGPathElement>('[part="fill"]')!;
      return [fill.getAttribute('class'), Math.round(fill.getBBox().height)];
    };
    expect(await fillOf({})).to.deep.equal(['', 7]);
    expect(await fillOf({ goal: { ...goal, baseline: '70%' } })).to.deep.equal(['back', 2]);
  });

  it('keeps the list for the table where there is no room for it', async () => {
    const element = await tracker({}, 180);
    expect(all(element, '.smart li')).to.deep.equal([]);
    expect(all(element, '.unseen tbody th')).to.deep.equal([
      'Win rate',
      '95% interval',
      'Baseline',
      'Target',
      'Even pace',
      'Projection',
      'Specific',
      'Measurable',
      'Achievable',
      'Relevant',
      'Time-bound',
    ]);
  });

  it('brings the keys to each value of the picture', async () => {
    const element = await tracker();
    expect(all(element, '[role="option"]')).to.have.length(6);
    expect(all(element, '[role="option"]').at(-1)).to.equal(
      'Projection: 71%, 61.3 – 79.6, a line through 6 months at 95%',
    );
  });

  it('tells after the due day whether it was reached, by the month that was due', async () => {
    const due = (target: string): Partial<GoalTracker> => ({ goal: { ...goal, target, due: '2026-05-31' } });
    const reached = await tracker(due('64%'));
    expect(all(reached, '[part="verdict"]')).to.deep.equal([
      '▲ Reached 64% by May 31, 2026, by the number alone; its interval covers it',
    ]);
    expect(all(reached, '[part="scope"]')).to.deep.equal(['May 2026 · 100 deals']);
    expect(all(await tracker(due('80%')), '[part="verdict"]')).to.deep.equal(['▼ Missed 80% by May 31, 2026']);
  });

  it('opens the working of that month', async () => {
    const element = await tracker({ goal: { ...goal, target: '64%', due: '2026-05-31' } });
    element.shadowRoot!.querySelector<HTMLElement>('.how')!.click();
    await oneEvent(element.shadowRoot!, 'focusin');
    expect(said(element.shadowRoot!.querySelector('dialog'))).to.contain('64 won ÷ (64 won + 36 lost) = 64.0%');
    expect(said(element.shadowRoot!.querySelector('dialog'))).to.contain('Time-bound');
  });

  it('is told anew, by attribute', async () => {
    const element = await tracker();
    element.setAttribute('goal', JSON.stringify({ ...goal, target: '80%' }));
    await element.updateComplete;
    expect(all(element, '[part="verdict"]')).to.deep.equal(['▼ Off track for 80% by Dec 31, 2026']);
    element.setAttribute('grain', 'quarter');
    await element.updateComplete;
    expect(all(element, '[part="scope"]')).to.deep.equal(['Q2 2026 · 300 deals']);
    expect(all(element, '[part="verdict"]')).to.deep.equal(['● Cannot tell yet: 80% by Dec 31, 2026']);
    element.removeAttribute('grain');
    await element.updateComplete;
    expect(all(element, '[part="verdict"]')).to.deep.equal(['▼ Off track for 80% by Dec 31, 2026']);
  });

  it('refuses a bare change with both readings of it, and says so in an event', async () => {
    const element = await tracker();
    setTimeout(() => Object.assign(element, { goal: { ...goal, target: '+15%' } }));
    const { detail } = await oneEvent<KpiErrorEvent>(element, 'kpierror');
    expect(detail.message).to.contain('from 60% it is 69% with unit "percent" or 75% with unit "points"');
    expect(all(element, '[part="message"]')[0]).to.contain('does not say of what');
    expect(element.toText()).to.equal(detail.message);
    Object.assign(element, { goal });
    await element.updateComplete;
    expect(all(element, '[part="value"]')).to.deep.equal(['66.0%']);
  });

  it('says what is missing: the goal, its metric, its baseline, its records', async () => {
    const told = async (more: Partial<GoalTracker>): Promise<string> =>
      said((await tracker(more)).shadowRoot!.querySelector('[part="message"]'));
    expect(await told({ goal: undefined })).to.contain('A goal is JSON with its dates');
    expect(await told({ goal: '{"target": 1' })).to.contain('is not valid JSON');
    expect(await told({ metric: undefined })).to.contain('No metric is named');
    expect(await told({ goal: { ...goal, start: '2025-08-01' } })).to.contain(
      'the month before 2025-08-01 tells too little',
    );
    expect(await told({ records: [] })).to.contain('The source has no records');
  });

  it('shows counts where no month tells enough', async () => {
    const element = await tracker({
      records: deals(2, 1, '2026-06'),
      goal: { ...goal, baseline: '60%', start: '2026-06-01' },
    });
    expect(all(element, '[part="message"]')[0]).to.contain('2 of 3');
  });

  it('keeps the value, the way and the sign of the verdict in 120 px', async () => {
    const element = await tracker({}, 120);
    expect(all(element, '[part="value"]')).to.deep.equal(['66.0%']);
    expect(all(element, '[part="label"]')).to.deep.equal([]);
    expect(element.scrollWidth).to.be.at.most(120);
  });

  it('has no problem that axe knows of, light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const element = await tracker({ theme });
      element.parentElement!.style.background = theme === 'dark' ? '#14181d' : '#fff';
      await expect(element).to.be.accessible();
    }
  });
});
