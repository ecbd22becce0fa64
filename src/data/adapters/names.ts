import type { Source } from '../source.js';
import type { RecordType } from '../table.js';
import type { Adapter } from './adapter.js';

/** `StageName` and `via.channel` as connectors name the columns of a database: `stage_name`, `via_channel`. */
const inSnakeCase = (name: string): string =>
  name
    .replaceAll('.', '_')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase();

/** What a vendor's name is called in records; undefined where they lack it. */
export const finder =
  (source: Source) =>
  (name: string): string | undefined =>
    [
      name,
      `properties.${name}`,
      `properties.${name}.value`,
      `attributes.${name}`,
      `subscription.${name}`,
      inSnakeCase(name),
      `property_${name}`,
    ].find((each) => source.has(each));

/** The words of a list, without the blanks around them. */
export const listed = (text: string, mark: string): readonly string[] => text.split(mark).map((each) => each.trim());

/** The columns of a name that ends in `*`, wherever they are. */
export const columnsOf = (source: Source, pattern: string): readonly string[] =>
  source.names.filter((name) => name.replace(/^properties\.|^property_/, '').startsWith(pattern.slice(0, -1)));

/** Whether records have the names by which an adapter knows its own. */
export function fits({ has, lacks }: Adapter, source: Source): boolean {
  const isThere = (name: string): boolean =>
    name.endsWith('*') ? columnsOf(source, name).length > 0 : source.has(name);
  if (lacks !== undefined && listed(lacks, ',').some(isThere)) return false;
  return listed(has, '|').some((names) => listed(names, ',').every(isThere));
}

/** The adapters of a type that a name tells: all for `auto`. */
export const adaptersOf = (adapters: readonly Adapter[], type: RecordType, told: string): readonly Adapter[] =>
  adapters.filter((each) => each.type === type && (told === 'auto' || each.vendor === told));
