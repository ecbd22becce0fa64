import { SourceOptions } from './source-options.js';

/** An element that may take its records from a source of the page. */
export interface Follower extends Element {
  readonly source: string | undefined;
  requestUpdate(): void;
  bring(): void;
}

/** Every element on a page that names a source; a source tells them when it changes. */
export const followers = new Set<Follower>();

/** Tells the followers of a source that something in it has changed. */
export function tellFollowers(id: string): void {
  for (const follower of followers) if (follower.source === id) follower.requestUpdate();
}

/**
 * The source that an element names: of its own tree first, then of the document. Throws where there is none, or it has not
 * been defined.
 */
export function sourceOf({ source }: Follower, root: Node): SourceOptions | undefined {
  if (!source) return undefined;
  const here = root instanceof ShadowRoot ? root.getElementById(source) : null;
  const found = here ?? document.getElementById(source);
  if (!found) throw new TypeError(`There is no <kpi-source id="${source}"> on this page.`);
  if (!(found instanceof SourceOptions)) {
    throw new TypeError(`<${found.localName} id="${source}"> is no source. Import kpi-elements/define/kpi-source.`);
  }
  return found;
}
