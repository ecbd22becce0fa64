import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { script } from './host.js';

/** Answers the n-th request for records, counted from 1. */
export type Fault = (response: ServerResponse, n: number, url: string) => void;

/** Seven deals won and three lost, as JSON. */
export const good = JSON.stringify(
  Array.from({ length: 10 }, (_, i) => ({ id: i, status: i < 7 ? 'won' : 'lost', owner: 'Zoë', amount: 100 })),
);

const json = { 'content-type': 'application/json' };

/** Answers in full. */
export const answer =
  (body: string | Buffer = good, headers: Readonly<Record<string, string>> = json, status = 200): Fault =>
  (response) => {
    response.writeHead(status, headers).end(body);
  };

/** Does something else the first time, and answers after that. */
export const once =
  (fault: Fault): Fault =>
  (response, n, url) => {
    (n === 1 ? fault : answer())(response, n, url);
  };

/** Half an answer, and then the connection is gone. */
export const breaks: Fault = (response) => {
  response.writeHead(200, json);
  response.write(good.slice(0, 200), () => response.destroy());
};

/** The answer of a compressed body that was cut on its way. */
export const cutGzip: Fault = (response) => {
  const whole = gzipSync(good.repeat(3).replaceAll('][', ','));
  response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(whole.subarray(0, whole.length - 40));
};

/** A letter every so often, for ever. */
export const drips: Fault = (response) => {
  response.writeHead(200, json);
  const drip = setInterval(() => response.write(' '), 50);
  response.on('close', () => {
    clearInterval(drip);
  });
};

const page = (attributes: string): string => `<!doctype html>
  <html lang="en">
    <title>Faults</title>
    <link rel="icon" href="data:," />
    <script>Math.random = () => 0;</script>
    <script type="module" src="/kpi-elements.min.js"></script>
    <kpi-gauge id="faulty" metric="win-rate" ${attributes} src="/records"></kpi-gauge>
    <kpi-gauge id="good" metric="win-rate"><script type="application/json">${good}</script></kpi-gauge>
  </html>`;

/** A page with a gauge whose records come in some faulty way, and one whose records are there. */
export interface FaultyHost {
  readonly url: string;
  /** Addresses that were asked for, but for the page and its script. */
  readonly asked: readonly string[];
  close(): void;
}

/** Serves it on this machine. */
export async function serveFault(fault: Fault, attributes = ''): Promise<FaultyHost> {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    if (url === '/') answer(page(attributes), { 'content-type': 'text/html; charset=utf-8' })(response, 1, url);
    else if (url === '/kpi-elements.min.js') {
      const { headers, body } = script();
      response.writeHead(200, headers).end(body);
    } else fault(response, asked.push(url), url);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, asked, close };
}
