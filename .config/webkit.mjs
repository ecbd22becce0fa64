import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Packages of Debian that hold the programs below; the driver's brings the browser. */
export const webkitPackages = { WebKitWebDriver: 'webkit2gtk-driver', Xvfb: 'xvfb' };

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** Calls until the driver listens; says what the driver says where it refuses. */
async function call(url, method, body, tries = 50) {
  try {
    const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitWebDriver: ${value.message || value.error}`);
    return value;
  } catch (error) {
    if (error.cause?.code !== 'ECONNREFUSED' || tries === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return call(url, method, body, tries - 1);
  }
}

/** WebKitGTK for the test runner: one window on a screen of its own, one test file at a time. */
export function webkitLauncher() {
  const programs = [];
  const killAll = () => programs.splice(0).forEach((program) => program.kill());
  let session;
  let active;
  let visiting = Promise.resolve();

  function start(name, args, options) {
    const program = spawn(name, args, options);
    programs.push(program);
    return program;
  }

  async function open() {
    process.once('exit', killAll);
    const screen = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    const { stdio } = start('Xvfb', screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const [display] = await once(stdio[3], 'data');
    const port = await freePort();
    const env = { ...process.env, DISPLAY: `:${String(display).trim()}` };
    start('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
    const sessions = `http://127.0.0.1:${port}/session`;
    const { sessionId } = await call(sessions, 'POST', { capabilities: {} });
    return `${sessions}/${sessionId}`;
  }

  // Tests may end before their page has loaded, and the driver calls leaving it then an error.
  function visit(url) {
    visiting = visiting.catch(() => undefined).then(async () => call(`${await session}/url`, 'POST', { url }));
    return visiting;
  }

  return {
    name: 'WebKitGTK',
    type: 'webkit',
    concurrency: 1,
    isActive: (id) => active === id,
    getBrowserUrl: async () => call(`${await session}/url`, 'GET'),
    async startSession(id, url) {
      session ??= open();
      active = id;
      await visit(url);
    },
    async stopSession() {
      active = undefined;
      await visit('about:blank');
      return {};
    },
    async stop() {
      if (session) await call(await session, 'DELETE').catch(() => undefined);
      killAll();
    },
  };
}
