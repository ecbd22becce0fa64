import { Task, TaskStatus } from '@lit/task';
import { KpiElement } from './kpi-element.js';
import type { Arrival } from './records-controller.js';

/** An element whose reading and drawing come beside the records, for most pages have none of it. */
export abstract class LaterElement<Later> extends KpiElement {
  readonly #later = new Task(this, { task: () => this.load(), args: () => [] as const });

  /** What came beside the records. There is none before the first of them are here. */
  protected get later(): Later {
    return this.#later.value!;
  }

  protected override get arrival(): Arrival {
    const arrival = super.arrival;
    const { status, error, value } = this.#later;
    if (status === TaskStatus.ERROR) return { state: 'failed', error: error as Error };
    return arrival.state === 'here' && !value ? { state: 'loading' } : arrival;
  }

  /** Loads it. */
  protected abstract load(): Promise<Later>;

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#later.taskComplete.catch(() => undefined);
    return super.getUpdateComplete();
  }
}
