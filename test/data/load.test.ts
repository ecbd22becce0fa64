import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { maxBytes } from '../../src/data/body.js';
import { RecordsError } from '../../src/data/errors.js';
import { loadRecords, type Fetcher, type LoadOptions } from '../../src/data/load.js';
import { Pages } from '../../src/data/pages.js';

/** Answers requests while `use` runs. */
async function served(listener: RequestListener, use: (origin: string) => Promise<void>): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** What loading fails with. */
async function failure(loading: Promise<unknown>): Promise<unknown> {
  return loading.then(
    (records) => {
      throw new Error(`It gave ${String(records)}.`);
    },
    (error: unknown) => error,
  );
}

/** The message of the RecordsError that loading fails with. */
async function sentence(loading: Promise<unknown>): Promise<string> {
  const error = await failure(loading);
  if (!(error instanceof RecordsError)) throw error;
  return error.message;
}

/** Loads without waiting between tries. */
const load = (url: string, options: LoadOptions = {}): Promise<unknown> =>
  loadRecords(url, { pause: () => Promise.resolve(), ...options });

const answering =
  (body: string | Uint8Array<ArrayBuffer>, init: ResponseInit = {}): Fetcher =>
  () =>
    Promise.resolve(new Response(body, init));
const page = 'https://host.example/reports/';

describe('loading records', () => {
  it('gives what the JSON at an address holds, and other text as it is', () =>
    served(
      ({ url }, response) => response.end(url === '/deals.json' ? '[{"id":"ü"}]' : 'id\nü'),
      async (origin) => {
        expect(await load(`${origin}/deals.json`)).to.deep.equal(new Pages([[{ id: 'ü' }]], [], false));
        expect(await load(`${origin}/deals.csv`)).to.equal('id\nü');
      },
    ));

  it('throws away an answer whose JSON is cut or broken, so that what was there before can stay', async () => {
    expect(await sentence(load(page, { fetcher: answering('[{"id":1},{"id"') }))).to.contain('The JSON ends too early');
    expect(await sentence(load(page, { fetcher: answering('[{id:1}]') }))).to.contain('is not valid JSON');
    expect(await load(page, { fetcher: answering('[id],n\n1,2'), adapter: 'csv' })).to.equal('[id],n\n1,2');
  });

  it('reads text in the encoding that the answer names, and without its byte order mark', async () => {
    const latin = answering(Uint8Array.of(0x5a, 0x6f, 0xeb), {
      headers: { 'content-type': 'text/csv; charset="iso-8859-1"' },
    });
    expect(await load(page, { fetcher: latin })).to.equal('Zoë');
    expect(await load(page, { fetcher: answering('\ufeffid') })).to.equal('id');
    expect(
      await load(page, { fetcher: answering('id', { headers: { 'content-type': 'text/csv; charset=martian' } }) }),
    ).to.equal('id');
  });

  it('gives no records where the answer has no content', async () => {
    const empty: Fetcher = () => Promise.resolve(new Response(null, { status: 204 }));
    expect(await load(page, { fetcher: empty })).to.deep.equal([]);
  });

  for (const [status, expected] of [
    [404, '…/deals.json was not found (404). Check the address.'],
    [410, '…/deals.json was not found (410). Check the address.'],
    [401, '…/deals.json may not be read (401). Sign in first, or ask for access.'],
    [403, '…/deals.json may not be read (403). Sign in first, or ask for access.'],
    [429, '…/deals.json was asked for too often (429). Try again in a while.'],
    [503, 'The server failed to give …/deals.json (503). Try again in a while.'],
    [418, '…/deals.json was not given (418). Check the address.'],
  ] as const) {
    it(`says in a sentence what ${status} means, without the query`, async () => {
      const loading = load('/api/deals.json?key=secret', { base: page, fetcher: answering('no', { status }) });
      expect(await sentence(loading)).to.equal(expected);
    });
  }

  it('knows a sign-in page by its text, though the status is 200', async () => {
    const loading = load(page, { fetcher: answering('\n<!doctype html><form>') });
    expect(await sentence(loading)).to.equal(
      'The answer is a web page, not records. Its address may need you to sign in first.',
    );
  });

  it('says so where nothing answers, and keeps the cause', async () => {
    let gone = '';
    await served(
      (_, response) => response.end(),
      (origin) => Promise.resolve(void (gone = origin)),
    );
    const error = await failure(load(`${gone}/deals.json`));
    expect(error)
      .to.be.instanceOf(RecordsError)
      .with.property(
        'message',
        '…/deals.json could not be loaded. The network may be down, or its server does not allow this page to read it (CORS).',
      );
    expect((error as RecordsError).cause).to.be.instanceOf(TypeError);
  });

  it('fails where the connection breaks in the middle of the body', () =>
    served(
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('[{"id":');
        setImmediate(() => response.destroy());
      },
      async (origin) => {
        expect(await sentence(load(`${origin}/deals.json`))).to.contain('could not be loaded');
      },
    ));

  it('has one deadline, which a body that drips does not outlast', () =>
    served(
      (_, response) => {
        const drip = setInterval(() => response.write(' '), 10);
        response.on('close', () => {
          clearInterval(drip);
        });
      },
      async (origin) => {
        expect(await sentence(load(`${origin}/deals.json`, { timeoutMs: 100 }))).to.equal(
          '…/deals.json did not answer in full within 0.1 s. Try again, or allow more time.',
        );
      },
    ));

  it('keeps its deadline where a fetcher pays no heed to the signal', async () => {
    const never: Fetcher = () => new Promise(() => undefined);
    const keepAlive = setTimeout(() => undefined, 5000);
    expect(await sentence(load(page, { fetcher: never, timeoutMs: 20 }))).to.contain('did not answer in full');
    for (const timeoutMs of [NaN, -1000, Infinity])
      expect(await sentence(load(page, { fetcher: never, timeoutMs }))).to.equal(
        `timeout=${timeoutMs / 1000} is no time to wait. Write seconds, such as 15.`,
      );
    clearTimeout(keepAlive);
  });

  it('fails with the caller’s own reason where the caller gives up', async () => {
    const controller = new AbortController();
    const reason = new Error('gone');
    const loading = failure(load(page, { signal: controller.signal, fetcher: () => new Promise(() => undefined) }));
    controller.abort(reason);
    expect(await loading).to.equal(reason);
    expect(await failure(load(page, { signal: AbortSignal.abort(reason), fetcher: answering('x') }))).to.equal(reason);
  });

  it('stops reading above 32 MiB', async () => {
    let sent = 0;
    let cancelled = false;
    const chunk = new Uint8Array(1024 * 1024).fill(32);
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => {
        sent += chunk.length;
        controller.enqueue(chunk);
      },
      cancel: () => void (cancelled = true),
    });
    expect(await sentence(load(page, { fetcher: () => Promise.resolve(new Response(body)) }))).to.contain(
      'holds more than 32 MB',
    );
    expect(sent).to.be.within(maxBytes, maxBytes + 3 * chunk.length);
    expect(cancelled).to.be.true;
  });

  it('sends cookies to its own origin only, and tells others nothing of the page', async () => {
    const seen: RequestInit[] = [];
    const fetcher: Fetcher = (_, init) => {
      seen.push(init);
      return Promise.resolve(new Response('[]'));
    };
    await load('deals.json', { base: page, fetcher });
    await load('https://other.example/deals.json', { base: page, fetcher });
    expect(seen.map(({ credentials, referrerPolicy }) => ({ credentials, referrerPolicy }))).to.deep.equal([
      { credentials: 'same-origin', referrerPolicy: undefined },
      { credentials: 'same-origin', referrerPolicy: 'no-referrer' },
    ]);
  });

  it('resolves relative addresses against the page', async () => {
    let asked = '';
    const fetcher: Fetcher = (url) => {
      asked = url;
      return Promise.resolve(new Response('[]'));
    };
    await load('../deals.json', { base: page, fetcher });
    expect(asked).to.equal('https://host.example/deals.json');
  });

  it('asks for nothing at an address that may not be loaded', async () => {
    let asked = 0;
    const fetcher: Fetcher = () => {
      asked += 1;
      return Promise.resolve(new Response('[]'));
    };
    for (const [url, expected] of [
      ['javascript:alert(1)', 'Records cannot be loaded from javascript: addresses.'],
      ['data:application/json,[]', 'Records cannot be loaded from data: addresses.'],
      ['file:///etc/passwd', 'Records cannot be loaded from file: addresses.'],
      ['https://user:pass@host.example/x', 'The address holds a user name or password'],
      ['//me@host.example/x', 'The address holds a user name or password'],
      ['http://host.example/deals.json', 'The page came by https and its records would come by http'],
      ['http://[', '"http://[" is no address.'],
    ] as const) {
      expect(await sentence(load(url, { base: page, fetcher })), url).to.contain(expected);
    }
    expect(await sentence(load('deals.json', { fetcher }))).to.equal('"deals.json" is no address.');
    expect(asked).to.equal(0);
  });
});
