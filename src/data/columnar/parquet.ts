import type * as Hyparquet from 'hyparquet';
import { MOST_RECORDS } from '../record-cap.js';
import type { StoredRecords } from '../store/stored-records.js';
import type { SourceColumn } from '../store/stored-source.js';
import { Turns } from '../turns.js';
import { columnarRecords, readingCells, type NamedColumn } from './columns.js';
import { holdsObjects, plainElement, readable } from './parquet-types.js';

/** Rows of a column that are read at once, with those beside them in their pages. */
const AT_ONCE = 32_768;

/** Reads records out of Apache Parquet, a column after another. */
export async function parquetRecords(
  { parquetMetadata, parquetRead, parquetSchema }: typeof Hyparquet,
  bytes: Uint8Array,
): Promise<StoredRecords> {
  const file = (bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice()).buffer as ArrayBuffer;
  const metadata = parquetMetadata(file, { geoparquet: false });
  const plain = { ...metadata, schema: metadata.schema.map(plainElement) };
  const ends = groupEnds(metadata);
  const rows = Math.min(Number(metadata.num_rows), MOST_RECORDS);
  const turns = new Turns();

  const valuesOf = async (name: string): Promise<Iterable<unknown>> => {
    const chunks: Iterable<unknown>[] = [];
    let read = 0;
    const lacking = (): Error => new Error(`the column "${name}" holds ${read} of ${rows} values`);
    for (const groupEnd of ends) {
      while (read < groupEnd) {
        const rowStart = read;
        await parquetRead({
          file,
          metadata: plain,
          columns: [name],
          rowStart,
          rowEnd: Math.min(rowStart + AT_ONCE, groupEnd),
          utf8: false,
          // Pages come whole, and of lists and objects a whole group: they may begin before these rows and go on beyond them.
          onChunk: ({ columnData, rowStart: from, rowEnd }) => {
            chunks.push((columnData as unknown[]).slice(read - from));
            read = rowEnd;
          },
        });
        if (read <= rowStart) throw lacking();
        await turns.pass();
      }
    }
    if (read < rows) throw lacking();
    return chained(chunks);
  };

  const named: NamedColumn[] = [];
  for (const node of parquetSchema(metadata).children) {
    const { name } = node.element;
    const read = readable(node);
    if (typeof read === 'string') {
      named.push({ name, column: read });
      continue;
    }
    const cells = await turns.through(readingCells(rows, await valuesOf(name), read));
    await turns.pass();
    const column: SourceColumn = { holdsObjects: holdsObjects(node), cells: () => cells };
    named.push({ name, column });
  }
  return columnarRecords('parquet', Number(metadata.num_rows), named);
}

/** Where the groups of rows end that hold the first million of them. */
function groupEnds({ row_groups }: Hyparquet.FileMetaData): readonly number[] {
  const ends: number[] = [];
  let end = 0;
  for (const { num_rows } of row_groups) {
    if (end >= MOST_RECORDS) break;
    ends.push((end += Number(num_rows)));
  }
  return ends;
}

const chained = (chunks: readonly Iterable<unknown>[]): Iterable<unknown> => ({
  *[Symbol.iterator]() {
    for (const chunk of chunks) yield* chunk;
  },
});
