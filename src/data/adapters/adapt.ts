import { RecordsError } from '../errors.js';
import { parseFields, type FieldMap, type FieldSource } from '../field-map.js';
import { namePresent } from '../named-cells.js';
import type { Parsed } from '../parse.js';
import type { ReadParts } from '../read-parts.js';
import type { Source } from '../source.js';
import type { RecordType } from '../table.js';
import type { Adapted } from '../vendors.js';
import type { Adapter } from './adapter.js';
import { adaptersOf, finder, fits } from './names.js';
import { changesOf, newestOf, partsOf, rowsThat, sift } from './rows.js';
import { stagesIn, wayToWon, type Stage } from './stages.js';

/** The shape that records have, or of those that a vendor's name tells the likeliest; undefined where there is none. */
function shapeOf(adapters: readonly Adapter[], source: Source, type: RecordType, told: string): Adapter | undefined {
  const known = adaptersOf(adapters, type, told);
  const fitting = known.filter((each) => fits(each, source));
  const [first, ...others] = new Set(fitting.map(({ vendor }) => vendor));
  if (first !== undefined && others.length > 0)
    throw new RecordsError(`These ${type} have the shape of ${[first, ...others].join(' and ')} alike.`, {
      hint: `Say whose they are: adapter="${first}".`,
    });
  return fitting[0] ?? (told === 'auto' ? undefined : known[0]);
}

/**
 * Reads records in the shape that they have, or that a vendor's name tells; undefined where they have none, or there are none.
 * Pipelines may lie beside them in `sets`.
 */
export function adapt(
  adapters: readonly Adapter[],
  { source }: Parsed,
  type: RecordType,
  told: string,
  sets: unknown,
  parts: ReadParts,
): Adapted | undefined {
  const adapter = source.rows === 0 ? undefined : shapeOf(adapters, source, type, told);
  if (!adapter) return undefined;
  const { vendor, object, where, cap, shows, each, changes, newest } = adapter;
  const rows = partsOf(source, each);
  const { kept, omitted } = sift(rows, adapter);
  const stages = stagesIn(sets, parts);
  const fields = withStages(fieldsIn(adapter, rows), stages, type);
  const current = newest === undefined ? kept : newestOf(kept, fields, type, newest);
  const gone = omitted + kept.rows - current.rows;
  const missing: string[] = [];
  if (cap === source.rows)
    missing.push(`${vendor} gives no more than ${String(cap)} ${object} at once; there may be more.`);
  if (shows && !rowsThat(source, shows.some).includes(true)) missing.push(shows.else);
  return {
    vendor,
    source: changes ? changesOf(current, fields, type, changes) : current,
    fields,
    missing,
    omitted: [
      ...(gone > 0 ? [`${String(gone)} ${object} are deleted, merged, replaced or not paid, and left out.`] : []),
      ...(where !== undefined && gone + current.rows === 0 ? [`No ${object} has ${where}.`] : []),
    ],
    stages: stages.length > 0 ? [...new Set(stages.map(({ id, name }) => name ?? id))] : undefined,
    way: type === 'deals' || type === 'stageEvents' ? wayToWon(stages) : undefined,
  };
}

/** The fields of an adapter that these records have, by the names they have there. */
function fieldsIn({ fields }: Adapter, source: Source): FieldMap {
  const find = finder(source);
  return new Map(
    [...parseFields(fields)].flatMap(([ours, theirs]): [string, FieldSource][] => {
      const name = namePresent(theirs.name, find);
      return name === undefined ? [] : [[ours, { ...theirs, name }]];
    }),
  );
}

/** Stages by their names rather than their ids, and the outcome that the pipeline gives them where the records tell none. */
function withStages(fields: FieldMap, stages: readonly Stage[], type: RecordType): FieldMap {
  const field = type === 'tickets' || type === 'statusEvents' ? 'status' : 'stage';
  const source = fields.get(field);
  if (!source || stages.length === 0) return fields;
  const outcomes = stages.flatMap(({ id, name = id, outcome }) =>
    outcome === undefined
      ? []
      : ([
          [id, outcome],
          [name, outcome],
        ] as const),
  );
  const named = {
    ...source,
    values: new Map([...stages.map(({ id, name = id }) => [id, name] as const), ...source.values]),
  };
  const tells = field === 'stage' && outcomes.length > 0 && !fields.has('status');
  const status: readonly [string, FieldSource][] = tells ? [['status', { ...source, values: new Map(outcomes) }]] : [];
  return new Map([...fields, [field, named], ...status]);
}
