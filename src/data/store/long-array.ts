/** Text of fewer characters is parsed as fast as it is scanned. */
const LONG = 1024 * 1024;

/** Whether text is long, and begins as a JSON array. */
export const isLongArray = (text: string): boolean => text.length > LONG && /^\s*\[/.test(text);
