import { get } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { startServer, type DemoServer } from '../../demo/server.mjs';

/** The status of a path asked for exactly as it is written, which `fetch` would tidy first. */
const statusOf = (url: string, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(url, { path }, (response) => {
      resolve(response.resume().statusCode);
    }).on('error', reject);
  });

describe('the demo server', () => {
  let server: DemoServer;
  before(async () => {
    server = await startServer({ port: 0 });
  });
  after(() => server.close());

  const types = {
    '': 'text/html',
    'index.html': 'text/html',
    'portal.html': 'text/html',
    'portal.css': 'text/css',
    'your-data.html': 'text/html',
    'your-data/main.mjs': 'text/javascript',
    'dist/kpi-elements.min.js': 'text/javascript',
    'api/deals.json': 'application/json',
    'api/answers.csv': 'text/csv',
  };
  for (const [path, type] of Object.entries(types)) {
    it(`answers /${path} as ${type}`, async () => {
      const response = await fetch(server.url + path);
      expect(response.status).to.equal(200);
      expect(response.headers.get('content-type')).to.equal(`${type}; charset=utf-8`);
    });
  }

  it('sends a strict policy with the portal and the page for your own data, and none with the rest', async () => {
    const policyOf = async (path: string): Promise<string | null> =>
      (await fetch(server.url + path)).headers.get('content-security-policy');
    for (const path of ['portal.html', 'your-data.html']) {
      expect(await policyOf(path), path)
        .to.contain("default-src 'none'")
        .and.contain("connect-src 'self'");
    }
    expect(await policyOf('')).to.equal(null);
  });

  it('leads from its first page to the others', async () => {
    const first = await (await fetch(server.url)).text();
    for (const [, path = ''] of first.matchAll(/href="\/([\w-]+\.html)"/g)) {
      expect((await fetch(server.url + path)).status, path).to.equal(200);
    }
    expect(first).to.contain('href="/portal.html"').and.contain('href="/your-data.html"');
  });

  it('wraps records as their systems do', async () => {
    const read = async (path: string): Promise<unknown> => (await fetch(server.url + path)).json();
    const deals = await read('api/deals.json');
    expect(deals).to.include({ done: true }).and.to.have.property('records');
    expect(await read('api/customers.json')).to.have.property('value');
    expect(await read('api/leads.json')).to.have.property('data');
    expect(await read('api/tickets.json')).to.be.an('array');
  });

  it('gives the same records every time', async () => {
    const read = async (): Promise<string> => (await fetch(`${server.url}api/deals.json`)).text();
    expect(await read()).to.equal(await read());
  });

  const elsewhere = [
    '/nothing',
    '/api/nothing.json',
    '/dist',
    '/dist/',
    '/server.mjs',
    '/your-data/../server.mjs',
    '/your-data/',
    '/package.json',
    '/dist/../package.json',
    '/dist/..%2fpackage.json',
    '/%2e%2e/package.json',
    '//etc/passwd',
    '/__proto__',
  ];
  for (const path of elsewhere) {
    it(`has nothing at ${path}`, async () => {
      expect(await statusOf(server.url, path)).to.equal(404);
    });
  }

  it('takes the next port where one is taken', async () => {
    const taken = Number(new URL(server.url).port);
    const next = await startServer({ port: taken });
    await next.close();
    expect(Number(new URL(next.url).port)).to.be.above(taken);
  });

  it('only reads', async () => {
    expect((await fetch(server.url, { method: 'POST' })).status).to.equal(405);
  });
});
