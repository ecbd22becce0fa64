import type { TemplateResult } from 'lit';
import type { Stop } from '../charts/stop.js';

/** What a subclass draws: the drawing, and the places in it where a value can be read. */
export interface Picture {
  readonly drawing: TemplateResult;
  readonly stops: readonly Stop[];
}
