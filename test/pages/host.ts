import { readFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What an address answers. */
export interface Answer {
  readonly status?: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string | Buffer;
}

/** A page's host on this machine, which remembers what was asked of it. */
export interface Host {
  readonly url: string;
  /** Paths in the order in which they were asked for. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const answerOf =
  (type: string) =>
  (body: string, status = 200): Answer => ({ status, headers: { 'content-type': `${type}; charset=utf-8` }, body });

export const csv = answerOf('text/csv');
export const json = answerOf('application/json');
export const page = answerOf('text/html');

const builtFile = new URL('../../dist/kpi-elements.min.js', import.meta.url);

/** The single file as it is published. */
export const script = (): Answer => ({
  headers: { 'content-type': 'text/javascript; charset=utf-8' },
  body: readFileSync(builtFile),
});

/** Serves answers by path; what has none is not found. */
export async function serve(answers: Readonly<Record<string, Answer>>): Promise<Host> {
  const requests: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    requests.push(url);
    const { status = 200, headers, body } = answers[url] ?? page('<h1>Not here</h1>', 404);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, requests, close };
}
