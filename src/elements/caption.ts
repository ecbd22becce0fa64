/** Whether a child belongs to the caption: words, or an element that is no script and has no slot of its own. */
const isCaption = (node: Node): boolean =>
  node instanceof Element
    ? node.slot === '' && node.localName !== 'script'
    : node instanceof Text && node.data.trim() !== '';

/** Whether a page has put a caption of its own into an element. */
export const hasCaption = (element: Element): boolean => [...element.childNodes].some(isCaption);

/** A metric's id as a caption while its name is not known: `Win rate`, `NPS`. */
export const named = (id: string): string =>
  id.length < 5 ? id.toUpperCase() : id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
