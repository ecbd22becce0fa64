/**
 * What shows nothing under a selector, as sentences. Runs in the page, so it brings along all that it needs.
 * Text and lines count, through shadow roots; what is hidden, or clipped to a pixel for screen readers alone, does not.
 */
export function showsNothing(selector) {
  const inside = (node) => [...(node.shadowRoot?.children ?? []), ...node.children];
  const hidden = (element) => {
    const { display, visibility, opacity, clipPath } = getComputedStyle(element);
    return display === 'none' || visibility === 'hidden' || opacity === '0' || clipPath === 'inset(50%)';
  };
  const hasSize = ({ width, height }) => width > 0 || height > 0;
  const ink = (element) =>
    [...element.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim() !== '') ||
    element instanceof SVGGeometryElement ||
    element.matches('img, canvas, video, input, textarea, select');
  const shows = (element) =>
    !hidden(element) && ((ink(element) && hasSize(element.getBoundingClientRect())) || inside(element).some(shows));
  const all = (element) => inside(element).flatMap((child) => [child, ...all(child)]);

  const root = document.querySelector(selector);
  if (!root || !shows(root)) return ['shows nothing'];
  return all(root).flatMap((element) => {
    const { localName } = element;
    if (!localName.includes('-')) return [];
    if (!customElements.get(localName)) return [`<${localName}> is not registered`];
    return element.shadowRoot && !hidden(element) && !shows(element) ? [`<${localName}> shows nothing`] : [];
  });
}
