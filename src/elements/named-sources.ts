import type { RecordType } from '../data/table.js';
import { SourceOptions } from './source-options.js';

/** A source that an element names: its id, and which of several sets it holds. */
export interface NamedSource {
  /** Undefined where one source holds all that the element needs. */
  readonly type: RecordType | undefined;
  readonly id: string;
}

/** Reads `source`: one id, or a list that says which set each source holds: `spend:costs, customers:crm`. */
export function namedSources(source: string | undefined): readonly NamedSource[] {
  if (!source) return [];
  if (!source.includes(':')) return [{ type: undefined, id: source }];
  return source.split(',').map((part) => {
    const [type = '', id, ...more] = part.split(':').map((word) => word.trim());
    if (!type || !id || more.length > 0) {
      throw new TypeError(`source="${source}" names no sets: write source="spend:costs, customers:crm".`);
    }
    return { type: type as RecordType, id };
  });
}

/** The source of an id: of the element's own tree first, then of its document. Throws where there is none, or it is none. */
export function sourceById(id: string, element: Element): SourceOptions {
  const root = element.getRootNode();
  const here = root instanceof ShadowRoot ? root.getElementById(id) : null;
  const found = here ?? element.ownerDocument.getElementById(id);
  if (!found) throw new TypeError(`There is no <kpi-source id="${id}"> on this page.`);
  if (!(found instanceof SourceOptions)) {
    throw new TypeError(`<${found.localName} id="${id}"> is no source. Import kpi-elements/define/kpi-source.`);
  }
  return found;
}
