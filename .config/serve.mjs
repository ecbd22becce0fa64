import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Answers requests for paths on loopback; what there is nothing for is a 404. */
export async function serve(contentOf) {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    // A browser asks for an icon on its own account.
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    const body = await contentOf(pathname).catch(() => undefined);
    if (body === undefined) return response.writeHead(404).end();
    const type = types[extname(pathname)] ?? 'application/octet-stream';
    return response.writeHead(200, { 'content-type': type }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** Serves the files of a folder; an address is resolved before it comes here, so none leads out of it. */
export const serveFolder = (folder) => serve((pathname) => readFile(join(folder, pathname)));
