const line = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/;

/** The one line in which every suite says what it counted. */
export function formatTotals({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** Reads such a line; undefined for any other. */
export function parseTotals(text) {
  const found = line.exec(text);
  return found ? { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3] ?? 0) } : undefined;
}
