/** The language in force where an element stands: the nearest ancestor's, across shadow roots, or the browser's. */
export function localeOf(element: Element): string {
  for (let at: Element | null = element; at;) {
    const lang = at.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    if (lang) return lang;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return navigator.language;
}
