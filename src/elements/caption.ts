import { SourceOptions } from './source-options.js';

/** Whether a child belongs to the caption: words, or an element that is no script, no row and has no slot of its own. */
const isCaption = (node: Node): boolean =>
  node instanceof Element
    ? node.slot === '' && node.localName !== 'script' && !(node instanceof SourceOptions)
    : node instanceof Text && node.data.trim() !== '';

/** Whether a page has put a caption of its own into an element. */
export const hasCaption = (element: Element): boolean => [...element.childNodes].some(isCaption);

/** The metrics that need no import of their own and are called otherwise than their id reads. */
const names: Readonly<Record<string, string>> = {
  nps: 'Net Promoter Score',
  csat: 'Customer satisfaction',
  'stage-conversion-rate': 'Stage conversion',
  'lead-stage-conversion-rate': 'Lead stage conversion',
  'stage-count': 'Open deals by stage',
  'lead-stage-count': 'Open leads by stage',
};

/** A metric's name while its definition is not here, so that a caption does not change when it comes: `Win rate`. */
export const named = (id: string): string => names[id] ?? id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
