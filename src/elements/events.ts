import type { Judged } from '../benchmarks/judged.js';

/** A reading is drawn; `detail` is the reading with its verdicts and the change. */
export class KpiReadyEvent extends CustomEvent<Judged> {
  constructor(detail: Judged) {
    super('kpiready', { detail, bubbles: true, composed: true });
  }
}

/** Something went wrong; `detail` is the error, whose message is what the element says. */
export class KpiErrorEvent extends CustomEvent<Error> {
  constructor(detail: Error) {
    super('kpierror', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    kpiready: KpiReadyEvent;
    kpierror: KpiErrorEvent;
  }
}
