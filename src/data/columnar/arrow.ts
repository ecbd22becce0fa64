import type * as Flechette from '@uwdata/flechette';
import type { SourceColumn } from '../store/stored-source.js';
import type { StoredRecords } from '../store/stored-records.js';
import { isEnded } from './arrow-end.js';
import { asIs, day, decimal, integer, list, struct, timestamp, type Readable } from './cell-readers.js';
import { cellsOf, columnarRecords } from './columns.js';
import { isArrowFile } from './form.js';

type Types = typeof Flechette.Type;

const noEnd = 'The Arrow stream has no mark at its end, so it may be cut.';

/** Values as they are kept, where a number would not be exact. */
const exactly = { useBigInt: true, useBigIntTimestamp: true, useDecimalInt: true };

/** Reads records out of the IPC format of Apache Arrow, a file or a stream; each column when it is asked for. */
export function arrowRecords({ tableFromIPC, Type }: typeof Flechette, bytes: Uint8Array): StoredRecords {
  const hasEnd = isEnded(bytes);
  if (isArrowFile(bytes) && !hasEnd) throw new Error('it has no end');
  // Its numbers lie at whole words, counted from the beginning.
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const { children, numRows, schema } = tableFromIPC(aligned, exactly);
  const named = schema.fields.map(({ name, type }, at) => ({ name, column: columnOf(children[at]!, type, Type) }));
  return columnarRecords('arrow', numRows, named, hasEnd ? [] : [noEnd]);
}

function columnOf(values: Flechette.Column<unknown>, type: Flechette.DataType, types: Types): SourceColumn | string {
  const read = readable(type, types);
  if (typeof read === 'string') return read;
  const { typeId } = type.typeId === types.Dictionary ? type.dictionary : type;
  return { holdsObjects: typeId === types.Struct, cells: (rows) => cellsOf(rows, values, read) };
}

function readable(type: Flechette.DataType, types: Types): Readable {
  const each = (child: Flechette.DataType): Readable => readable(child, types);
  switch (type.typeId) {
    case types.Null:
    case types.Bool:
    case types.Float:
    case types.Utf8:
    case types.LargeUtf8:
    case types.Utf8View:
      return asIs;
    case types.Int:
      return integer;
    case types.Decimal:
      return decimal(type.scale);
    case types.Date:
      return day;
    case types.Timestamp:
      return timestamp(3 * type.unit, type.timezone !== null);
    case types.Dictionary:
      return each(type.dictionary);
    case types.RunEndEncoded:
      return each(type.children[1].type);
    case types.List:
    case types.LargeList:
    case types.ListView:
    case types.LargeListView:
    case types.FixedSizeList:
      return list(each(type.children[0].type));
    case types.Struct:
      return struct(type.children.map((child) => [child.name, each(child.type)]));
    case types.Time:
      return 'times of day';
    case types.Duration:
    case types.Interval:
      return 'durations';
    case types.Map:
      return 'maps';
    case types.Union:
      return 'values of several types';
    default:
      return 'bytes';
  }
}
