import type { TemplateResult } from 'lit';
import type { Stop } from '../charts/stop.js';

/** What a subclass draws: the drawing, and the places in it where a value can be read. */
export interface Picture {
  readonly drawing: TemplateResult;
  readonly stops: readonly Stop[];
  /** The width in px of a picture of values side by side: a pointer means the nearest in x, and a line shows where that is. */
  readonly across?: number | undefined;
  /** The width in px within which what is said beside a stop stays; it stands in its middle where that is not told. */
  readonly width?: number | undefined;
  /** What Enter, the space bar and a click on a stop do, where they do something. */
  readonly choose?: ((stop: number) => void) | undefined;
  /** What stands below the picture, such as what was chosen in it. */
  readonly below?: TemplateResult | undefined;
}
