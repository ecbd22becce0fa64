import type { ReactiveControllerHost } from 'lit';
import type { ReadOptions } from '../data/read-records.js';
import type { NamedSource } from './named-sources.js';
import { RecordsController, type Arrival, type Late } from './records-controller.js';
import type { Arrived } from './shared-answers.js';
import type { SourceOptions } from './source-options.js';

/** A set of records, the source that holds it, and how it is written there. */
export interface NamedSet extends NamedSource {
  readonly source: SourceOptions;
  readonly reading: Omit<ReadOptions, 'type'>;
}

type Host = ReactiveControllerHost & { readonly isConnected: boolean };

/** Brings an element the records of several sources, as one answer that stays the same while they do. */
export class SetsController {
  readonly #host: Host;
  readonly #named: () => readonly NamedSet[];
  readonly #controllers = new Map<string, RecordsController>();
  #joined: { readonly of: string; readonly parts: readonly Arrived[]; readonly is: Arrived } | undefined;

  constructor(host: Host, named: () => readonly NamedSet[]) {
    this.#host = host;
    this.#named = named;
  }

  /** All of them together: on their way while one is, failed where one has. Throws where one cannot be read. */
  get arrival(): Arrival {
    const named = this.#named();
    const arrivals = named.map(({ id }) => this.#controller(id).arrival);
    const parts: Arrived[] = [];
    let late: Late | undefined;
    let isPast = false;
    for (const arrival of arrivals) {
      if (arrival.state !== 'here') return arrivals.find(({ state }) => state === 'failed') ?? arrival;
      parts.push(arrival);
      late ??= arrival.late;
      isPast ||= arrival.isPast;
    }
    const joined = isPast && this.#joined ? this.#joined.is : this.#join(named, parts);
    return { state: 'here', ...joined, late, isPast };
  }

  /** Settled when what is on its way has come or failed. */
  get settled(): Promise<unknown> {
    return Promise.all([...this.#controllers.values()].map(({ settled }) => settled));
  }

  /** Asks every address again. */
  async refresh(oldestMs?: number): Promise<void> {
    await Promise.all([...this.#controllers.values()].map((each) => each.refresh(oldestMs)));
  }

  /** Takes what has been asked for anew by another. */
  bring(): void {
    for (const each of this.#controllers.values()) each.bring();
  }

  #controller(id: string): RecordsController {
    const known = this.#controllers.get(id);
    if (known) return known;
    const origin = () => this.#origin(id)?.originBeside(undefined) ?? { kind: 'none' as const };
    const made = new RecordsController(this.#host, origin);
    this.#controllers.set(id, made);
    return made;
  }

  #origin(wanted: string): SourceOptions | undefined {
    try {
      return this.#named().find(({ id }) => id === wanted)?.source;
    } catch {
      return undefined; // The element says so.
    }
  }

  #join(named: readonly NamedSet[], parts: readonly Arrived[]): Arrived {
    const of = JSON.stringify(named.map(({ type, id, reading }) => [type, id, reading]));
    const known = this.#joined;
    if (known?.of === of && known.parts.every(({ answer }, i) => answer === parts[i]!.answer)) return known.is;
    const { engine } = parts[0]!;
    const sets = named.map(({ type, reading }, i) => ({ type: type!, reading, answer: parts[i]!.answer }));
    const is = { engine, answer: engine.joinedAnswer(sets) };
    this.#joined = { of, parts, is };
    return is;
  }
}
