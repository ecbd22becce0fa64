/**
 * Registers an element under a tag. Where the tag is taken, by another version or another kit, the page's first one stays
 * and the console says so: a second definition would throw and take the rest of its script with it.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const taken = customElements.get(tag);
  if (!taken) {
    customElements.define(tag, element);
  } else if (taken !== element) {
    // eslint-disable-next-line no-console -- The page's author is told, and nobody else.
    console.warn(`kpi-elements: <${tag}> is already defined on this page and was left as it is.`);
  }
}
