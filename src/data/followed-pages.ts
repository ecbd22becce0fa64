import { maxBytes } from './body.js';
import { jsonOf } from './body-forms.js';
import { RecordsError } from './errors.js';
import { pageAt, type Page, type Way } from './exchange.js';
import { Pages } from './pages.js';
import { nextPage } from './paging.js';

/** Pages of one answer; a source that has more is partial. */
const MOST_PAGES = 200;

/** The pages after the first, one by one, until there is none or one cannot be had. */
export async function followed(
  first: unknown,
  text: string,
  second: URL | undefined,
  address: URL,
  way: Way,
): Promise<Pages> {
  const bodies = [first];
  const seen = new Set([address.href]);
  let isGarbled = text.includes('\ufffd');
  let characters = text.length;
  const ended = (...missing: readonly string[]): Pages => new Pages(bodies, missing, isGarbled);
  for (let next = second; next;) {
    const number = bodies.length + 1;
    if (next.origin !== address.origin)
      return ended(`Page ${number} is on another host, ${next.host}, and was not asked for.`);
    if (seen.has(next.href)) return ended(`Page ${number} is one that was there before: the pages lead in a circle.`);
    if (bodies.length === MOST_PAGES) return ended(`There are more than the ${MOST_PAGES} pages that are asked for.`);
    seen.add(next.href);
    try {
      const page = await pageAt(next, way);
      characters += page?.text.length ?? 0;
      if (page?.isCapped || characters > maxBytes) return ended(`Page ${number} and those after it are beyond 32 MB.`);
      const body = page && jsonOf(page.text, way.adapter);
      if (!page || body === undefined) return ended(`Page ${number} holds no JSON.`);
      bodies.push(body);
      isGarbled ||= page.text.includes('\ufffd');
      next = following(body, page, next);
    } catch (cause) {
      if (way.signal?.aborted || !(cause instanceof RecordsError)) throw cause;
      return ended(`Page ${number} could not be had: ${cause.sentence}`);
    }
  }
  return ended();
}

/** Where the page after this one is; undefined where it is the last. */
export const following = (body: unknown, { linked }: Page, from: URL): URL | undefined =>
  nextPage(body, from) ?? linked;
