import { readFileSync, readdirSync } from 'node:fs';

/** A fenced block of a document. */
export interface Fence {
  /** Document and line. */
  readonly where: string;
  readonly language: string;
  /** What stands after the language: of data, what they are. */
  readonly what: string;
  readonly code: string;
  /** The quotation under it: what is said of it. */
  readonly says: string | undefined;
}

const root = new URL('../../', import.meta.url);
const guide = 'stories/guide/';

const fence = /^ *(`{3,}|~{3,})(\w*) *(.*)\n([\s\S]*?)^ *\1 *$(?:\n+> (.*))?/gm;

function fencesIn(document: string): readonly Fence[] {
  const text = readFileSync(new URL(document, root), 'utf8');
  return [...text.matchAll(fence)].map(({ index, 2: language = '', 3: what = '', 4: code = '', 5: says }) => {
    const line = text.slice(0, index).split('\n').length;
    return { where: `${document}:${String(line)}`, language, what, code, says };
  });
}

/** Every fenced block of the README and the guide, in the order of the documents. */
export const fences: readonly Fence[] = [
  'README.md',
  ...readdirSync(new URL(guide, root))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => guide + name),
].flatMap(fencesIn);
