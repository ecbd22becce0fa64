import type { Day } from '../calendar/civil.js';
import { boolColumn, cellText, idColumn, isBlank, textColumn, type Cells } from './cells.js';
import type { Refused } from './date-order.js';
import { converters } from './converters.js';
import { asStored, firstRecords, spread, type FieldCells } from './field-cells.js';
import type { FieldMap, FieldSource } from './field-map.js';
import { inferColumn } from './infer.js';
import { namedCells } from './named-cells.js';
import { numberColumn, shareColumn } from './number-column.js';
import { recordTypes, type FieldKind } from './record-types.js';
import type { Source } from './source.js';
import type { Column, RecordType, TextColumn, TimeColumn } from './table.js';
import { timeColumn, type TimeOptions } from './time-column.js';

/** How a source is read as a table. */
export interface TableOptions {
  readonly type: RecordType;
  readonly fields: FieldMap;
  readonly time: TimeOptions;
  /** Reads numbers as a locale writes them; undefined for plain form. */
  readonly readNumber: ((text: string) => number | undefined) | undefined;
  /** The currency of records that name none, ISO 4217. */
  readonly currency: string | undefined;
  /** The last day the records speak of, where it was told. */
  readonly asOf: Day | undefined;
}

/** Every field as the records write it, before what one field says of another. Each is read once, when first asked for. */
export class FieldColumns {
  readonly #source: Source;
  readonly #options: TableOptions;
  readonly #columns = new Map<string, Column | undefined>();
  readonly #unreadable = new Map<string, string>();
  readonly #absent = new Map<string, string>();

  constructor(source: Source, options: TableOptions) {
    this.#source = source;
    this.#options = options;
  }

  /** How many rows there are. */
  get rows(): number {
    return this.#source.rows;
  }

  /** The number of each row's record, counted from 1. */
  get records(): Int32Array {
    return this.#source.records;
  }

  /** The column of a name: a field of the vocabulary, a name that `fields` gives, or one of the records' own. */
  column(name: string): Column | undefined {
    if (!this.#columns.has(name)) this.#columns.set(name, this.#read(name));
    return this.#columns.get(name);
  }

  /** The column of that name where it holds words. */
  text(name: string): TextColumn | undefined {
    const column = this.column(name);
    return column?.kind === 'text' ? column : undefined;
  }

  /** The column of that name where it holds dates. */
  time(name: string): TimeColumn | undefined {
    const column = this.column(name);
    return column?.kind === 'time' ? column : undefined;
  }

  /** Why there is no column of a name that was told or is there, in a sentence. */
  refusal(name: string): string | undefined {
    return this.unreadable(name) ?? this.#absent.get(name);
  }

  /** The same, where the records do have the field. */
  unreadable(name: string): string | undefined {
    this.column(name);
    return this.#unreadable.get(name);
  }

  #read(name: string): Column | undefined {
    const cells = this.#cells(name);
    if (!cells) return undefined;
    const kind = recordTypes[this.#options.type].get(name)?.kind;
    const column = asStored(kind, cells, this.#options.readNumber === undefined) ?? this.#readEach(name, kind, cells);
    const from = this.#options.fields.get(name);
    if ('kind' in column) return column.kind === 'text' && from?.values.size ? { ...column, from } : column;
    this.#unreadable.set(name, column.refusal);
    return undefined;
  }

  /** Reads every cell, or every different one where they are kept so. */
  #readEach(field: string, kind: FieldKind | undefined, cells: FieldCells): Column | Refused {
    const source = this.#source;
    if (!('codes' in cells)) return this.#readAs(kind, { field, values: cells.values, records: source.records });
    const { codes, values } = cells;
    const each = {
      field,
      values,
      get records() {
        return firstRecords(codes, values.length, source.records);
      },
    };
    const column = this.#readAs(kind, each);
    return 'kind' in column ? spread(column, codes, source) : column;
  }

  #cells(name: string): FieldCells | undefined {
    const told = this.#options.fields.get(name);
    const theirs = told?.name ?? name;
    if (told?.name === '') return undefined;
    const path = recordTypes[this.#options.type].get(name)?.path;
    const cells = this.#found(theirs) ?? (told || path === undefined ? undefined : this.#found(path));
    if (!cells) {
      const refusal = this.#source.refusal(theirs);
      if (refusal !== undefined) this.#unreadable.set(name, refusal);
      else if (told) this.#absent.set(name, `The fields say ${name}=${theirs}, and no record has "${theirs}".`);
      return undefined;
    }
    return told ? this.#meant(cells, told) : cells;
  }

  #found(name: string): FieldCells | undefined {
    const stored = this.#source.stored?.(name);
    if (stored) return stored;
    const values = namedCells(this.#source, name);
    return values && { values };
  }

  /** Cells turned into what a field's source says they are. */
  #meant(cells: FieldCells, { via, values: told }: FieldSource): FieldCells {
    const steps = via.flatMap((name) => converters.get(name) ?? []);
    if (steps.length === 0 && told.size === 0) return cells;
    const meant = (cell: unknown, currency = this.#options.currency): unknown => {
      if (isBlank(cell)) return cell;
      const is = steps.reduce((value, step) => step(value, currency), cell);
      return told.get(cellText(is) ?? '') ?? is;
    };
    const ofMoney = via.some((name) => name === 'minor' || name === 'monthly');
    const currencies = ofMoney ? this.text('currency') : undefined;
    if ('codes' in cells && !currencies) return { codes: cells.codes, values: cells.values.map((cell) => meant(cell)) };
    const values = 'codes' in cells ? Array.from(cells.codes, (code) => cells.values[code]) : cells.values;
    return { values: values.map((cell, row) => meant(cell, currencies?.words[currencies.codes[row]!])) };
  }

  #readAs(kind: FieldKind | undefined, cells: Cells): Column | Refused {
    const { time, readNumber } = this.#options;
    switch (kind) {
      case 'id':
        return idColumn(cells);
      case 'text':
        return textColumn(cells);
      case 'bool':
        return boolColumn(cells);
      case 'number':
      case 'money':
        return numberColumn(cells, readNumber);
      case 'share':
        return shareColumn(cells, readNumber);
      case 'time':
        return timeColumn(cells, time);
      case undefined:
        return inferColumn(cells, time);
    }
  }
}
