import { describe, it } from 'node:test';
import { expect } from 'chai';
import { RecordsError } from '../../src/data/errors.js';
import { loadRecords, type Fetcher } from '../../src/data/load.js';
import { waitAsked } from '../../src/data/retry.js';

type Answer = readonly [status: number, headers?: Readonly<Record<string, string>>] | 'breaks' | 'cut';

const cutBody = (): ReadableStream =>
  new ReadableStream({
    pull: (controller) => {
      controller.error(new TypeError('terminated'));
    },
  });

/** Asks a server that gives these answers in turn, and then records; how it went, and the waits in between. */
async function asking(...answers: readonly Answer[]): Promise<{ records: unknown; requests: number; waits: number[] }> {
  let requests = 0;
  const waits: number[] = [];
  const fetcher: Fetcher = () => {
    const answer = answers[requests++];
    if (answer === 'breaks') return Promise.reject(new TypeError('Failed to fetch'));
    if (answer === 'cut') return Promise.resolve(new Response(cutBody()));
    const [status, headers = {}] = answer ?? [200];
    return Promise.resolve(new Response('id\n1', { status, headers }));
  };
  const pause = (ms: number): Promise<void> => Promise.resolve(void waits.push(ms));
  const records = await loadRecords('https://crm.example/deals', { fetcher, pause }).catch((error: unknown) => error);
  return { records, requests, waits };
}

describe('trying again', () => {
  for (const answer of [[408], [425], [429], [500], [503], [504], 'breaks', 'cut'] as const) {
    it(`helps against ${Array.isArray(answer) ? answer[0] : `what ${String(answer)}`}`, async () => {
      const { records, requests } = await asking(answer, answer);
      expect(records).to.equal('id\n1');
      expect(requests).to.equal(3);
    });
  }

  it('ends after three requests', async () => {
    const { records, requests, waits } = await asking([500], [500], [500], [500]);
    expect(records)
      .to.be.instanceOf(RecordsError)
      .with.property('sentence', 'The server failed to give …/deals (500).');
    expect(requests).to.equal(3);
    expect(waits).to.have.length(2);
  });

  for (const status of [400, 401, 403, 404, 410, 418]) {
    it(`is of no use against ${status}`, async () => {
      expect((await asking([status])).requests).to.equal(1);
    });
  }

  it('waits as long as the server asks, and a random while otherwise: at most 0.6 s, then 1.2 s', async () => {
    expect((await asking([429, { 'retry-after': '7' }])).waits).to.deep.equal([7000]);
    const { waits } = await asking([500], [500]);
    expect(waits[0]).to.be.within(0, 600);
    expect(waits[1]).to.be.within(0, 1200);
  });

  it('does not wait for a server that asks for more than a minute', async () => {
    const { records, requests, waits } = await asking([429, { 'retry-after': '3600' }]);
    expect(records).to.be.instanceOf(RecordsError);
    expect([requests, waits]).to.deep.equal([1, []]);
  });

  it('reads Retry-After as seconds, or as a date by the clock of the server', () => {
    const now = 'Sun, 22 Nov 2026 12:00:00 GMT';
    expect(waitAsked('120', now)).to.equal(120_000);
    expect(waitAsked('Sun, 22 Nov 2026 12:00:30 GMT', now)).to.equal(30_000);
    expect(waitAsked('Sun, 22 Nov 2026 11:00:00 GMT', now)).to.equal(0);
    for (const nothing of [null, '', 'soon']) expect(waitAsked(nothing, now)).to.equal(undefined);
    expect(waitAsked('Sun, 22 Nov 2026 12:00:30 GMT', null)).to.equal(undefined);
  });
});
