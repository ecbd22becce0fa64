import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { KpiErrorEvent } from '../../src/elements/events.js';
import type { NpsBreakdown } from '../../src/elements/nps-breakdown.js';
import '../../src/define/nps-breakdown.js';

/** Answers in 2026: each score with a comment, by customers who are known. */
const answers = (scores: readonly number[], month = '2026-05'): object[] =>
  scores.map((score, i) => ({
    id: `${month}-${String(i)}`,
    customerId: `c${String(i)}`,
    score,
    respondedAt: `${month}-${String((i % 28) + 1).padStart(2, '0')}`,
    sentAt: `${month}-01`,
    comment: `<b>said ${String(i)}</b>`,
  }));

const ten = [0, 3, 3, 6, 7, 8, 9, 9, 10, 10];

async function breakdown(records: unknown, more: Partial<NpsBreakdown> = {}): Promise<NpsBreakdown> {
  const element = await fixture<NpsBreakdown>(html`<nps-breakdown></nps-breakdown>`);
  Object.assign(element, { records, ...more });
  await element.updateComplete;
  return element;
}

const part = (element: NpsBreakdown, name: string): string =>
  [...element.shadowRoot!.querySelectorAll(`[part~="${name}"]`)]
    .map((node) =>
      node.textContent
        .replace(/[\u2068\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join(' | ');

const list = (element: NpsBreakdown): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>('[role="listbox"]')!;

/** Walks to the option that begins so, and presses Enter. */
async function choose(element: NpsBreakdown, name: string): Promise<void> {
  const options = [...element.shadowRoot!.querySelectorAll('[role="option"]')];
  const at = options.findIndex((option) => option.textContent.trim().startsWith(name));
  list(element).focus();
  const press = (key: string): boolean =>
    list(element).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  press('Home');
  for (let i = 0; i < at; i++) press('ArrowDown');
  press('Enter');
  await element.updateComplete;
}

describe('nps-breakdown', () => {
  it('measures the Net Promoter Score without being told', async () => {
    // 4 promoters, 4 detractors of 10.
    const element = await breakdown(answers(ten));
    expect(part(element, 'value')).to.equal('0');
    expect(part(element, 'scope')).to.contain('10 answers · latest answer per customer');
    expect(part(element, 'label')).to.contain('Detractors 4').and.to.contain('Promoters 4');
  });

  it('counts by dedupe and per, and says what it does not know', async () => {
    const rows = answers(ten).map((row, i) => ({
      ...row,
      customerId: i < 5 ? 'one' : `c${String(i)}`,
      accountId: 'a',
    }));
    const element = await breakdown(rows);
    expect(element.result?.reading.n).to.equal(6);
    element.dedupe = 'all';
    await element.updateComplete;
    expect(element.result?.reading.n).to.equal(10);
    expect(part(element, 'scope')).to.contain('all answers of a customer');
    element.per = 'account';
    await element.updateComplete;
    expect(element.result?.reading).to.include({ n: 1, counted: 'account' });
    const told = oneEvent<KpiErrorEvent>(element, 'kpierror');
    element.setAttribute('per', 'team');
    expect((await told).detail.message).to.contain('per is person or account');
  });

  it('shows the response rate where some invitations were not answered', async () => {
    const unanswered = Array.from({ length: 10 }, (_, i) => ({ id: `u${String(i)}`, sentAt: '2026-05-02' }));
    const element = await breakdown([...answers(ten), ...unanswered]);
    expect(part(element, 'scope')).to.contain('50% response');
    expect(element.shadowRoot!.querySelector('table')!.textContent).to.contain('20 invitations');
    expect(part(await breakdown(answers(ten)), 'scope')).to.not.contain('response');
  });

  it('shows what was written with a score that is chosen with Enter, as text, and closes it again', async () => {
    const element = await breakdown(answers(ten));
    await choose(element, 'Score 3');
    const comments = element.shadowRoot!.querySelector('[part="comments"]')!;
    expect([...comments.querySelectorAll('li')].map((item) => item.textContent)).to.deep.equal([
      '<b>said 2</b>',
      '<b>said 1</b>',
    ]);
    comments.querySelector('button')!.click();
    await element.updateComplete;
    expect(part(element, 'comments')).to.equal('');
  });

  it('shows them by a click anywhere in the column of the score', async () => {
    const element = await breakdown(answers(ten));
    const svg = element.shadowRoot!.querySelector('svg')!.getBoundingClientRect();
    const bar = element.shadowRoot!.querySelector('rect.promoters:last-of-type')!.getBoundingClientRect();
    const at = { clientX: bar.left + bar.width / 2, clientY: svg.bottom - 18 };
    list(element).dispatchEvent(new PointerEvent('click', { ...at, bubbles: true }));
    await element.updateComplete;
    expect(part(element, 'comments')).to.contain('Comments with score 10');
  });

  it('says that nothing was written where nothing was, and chooses nothing but scores', async () => {
    const element = await breakdown(answers(ten));
    await choose(element, 'Score 5');
    expect(part(element, 'comments')).to.contain('No comments with score 5');
    await choose(element, 'Promoters');
    expect(part(element, 'comments')).to.contain('score 5');
  });

  it('says that a change is within noise where it is', async () => {
    const element = await breakdown([...answers(ten, '2026-04'), ...answers([...ten, 10])], { period: '2026-05' });
    expect(part(element, 'delta')).to.equal('change from Apr is within noise');
  });

  it('refuses answers on another scale and says so', async () => {
    const element = await breakdown(answers(ten).map((row) => ({ ...row, scale: { min: 1, max: 10 } })));
    expect(part(element, 'message')).to.contain('asked on 0 to 10, and these answers were given on 1 to 10');
  });

  it('doubts a scale of which nobody used the upper end', async () => {
    const five = Array.from({ length: 40 }, (_, i) => 1 + (i % 5));
    const element = await breakdown(answers(five), { asOf: '2026-05-31' });
    expect(element.shadowRoot!.querySelector('.said')!.textContent).to.contain('No answer is above 5');
  });

  it('has one name from the start on', async () => {
    const element = await fixture<NpsBreakdown>(
      html`<nps-breakdown src="data:," .fetcher=${() => new Promise(() => 0)}></nps-breakdown>`,
    );
    expect(part(element, 'caption')).to.equal('Net Promoter Score');
  });

  it('has no problem that axe knows of, with comments open, light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const element = await breakdown(answers(ten), { theme });
      element.parentElement!.style.background = theme === 'dark' ? '#14181d' : '#fff';
      await choose(element, 'Score 3');
      await expect(element).to.be.accessible();
    }
  });
});
