import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endpoints } from './endpoints.mjs';
import { policies } from './policies.mjs';

const root = new URL('../', import.meta.url);
const lastPort = 65_535;

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

// No part of a name starts with a dot, so that none leads out of its folder.
const page = /^\/(\w[\w.-]*\.(?:html|css|svg)|your-data\/\w[\w.-]*\.mjs)$/;
const built = /^\/(dist\/(?:\w[\w.-]*\/)*\w[\w.-]*)$/;

function fileOf(pathname) {
  if (pathname === '/') return 'demo/index.html';
  const name = page.exec(pathname)?.[1];
  return name === undefined ? built.exec(pathname)?.[1] : `demo/${name}`;
}

/** What a path holds: the text of an endpoint or a file, and the policy it comes with; undefined where there is neither. */
async function contentOf(pathname) {
  if (Object.hasOwn(endpoints, pathname)) return { body: endpoints[pathname](), type: types[extname(pathname)] };
  const file = fileOf(pathname);
  if (file === undefined) return undefined;
  try {
    const type = types[extname(file)] ?? 'text/plain; charset=utf-8';
    return { body: await readFile(new URL(file, root)), type, policy: policies[file] };
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EISDIR') return undefined;
    throw error;
  }
}

async function answer({ method, url }, response) {
  const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  const send = (status, type, body) => response.writeHead(status, { ...headers, 'content-type': type }).end(body);
  if (method !== 'GET' && method !== 'HEAD') return send(405, 'text/plain; charset=utf-8', 'Only GET and HEAD.\n');
  const content = await contentOf(url.replace(/\?.*$/s, ''));
  if (content === undefined) return send(404, 'text/plain; charset=utf-8', 'There is nothing here.\n');
  if (content.policy !== undefined) headers['content-security-policy'] = content.policy;
  return send(200, content.type, content.body);
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function listenFrom(server, port) {
  try {
    await listen(server, port);
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || port === lastPort) throw error;
    await listenFrom(server, port + 1);
  }
}

/** Serves the demo to this machine, on the port or the next free one; 0 takes any. */
export async function startServer({ port = 8080 } = {}) {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(`${error.message}\n`));
  });
  await listenFrom(server, port);
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startServer({ port: Number(process.env.PORT || 8080) });
  console.log(`The demo is at ${url}`);
}
