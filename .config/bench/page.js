/** Two frames and what was queued with them: what was asked for before has been laid out and painted. */
export async function painted() {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
}

/** Makes cases known to the harness. Each prepares itself, which is not measured, and returns what is. */
export function offer(cases) {
  globalThis.prepare = async (name) => {
    globalThis.run = await cases[name]();
    globalThis.gc?.();
    await painted();
  };
}
