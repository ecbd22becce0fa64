import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

class PlaceDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError('place() stands in an element: <div ${place(x, y)}>');
  }

  override update(part: ElementPart, [x, y, before]: Parameters<PlaceDirective['render']>): unknown {
    // By the object model, which a strict policy allows; a style attribute it does not.
    const { style } = part.element as HTMLElement;
    style.translate = `${x.toFixed(1)}px ${y.toFixed(1)}px`;
    if (before !== undefined) style.setProperty('--before', before.toFixed(3));
    return noChange;
  }

  render(...at: [x: number, y: number, before?: number]): unknown {
    return at;
  }
}

/** Moves an element to a place, in px from where it stands by itself; `before` is how much of its content stands before that. */
export const place = directive(PlaceDirective);
