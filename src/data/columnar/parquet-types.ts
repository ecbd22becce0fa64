import type { SchemaElement, SchemaTree } from 'hyparquet';
import { asIs, decimal, epochDay, integer, list, struct, timestamp, type Readable } from './cell-readers.js';

/** How the values of a column become cells, as {@link plainElement} has them read. */
export function readable(node: SchemaTree): Readable {
  const { element, children } = node;
  const one = children.length > 0 ? group(node) : leaf(element);
  return element.repetition_type === 'REPEATED' ? list(one) : one;
}

/** Whether the cells of a column are objects, or may be. */
export const holdsObjects = ({ element, children }: SchemaTree): boolean =>
  typeOf(element) === 'JSON' || (children.length > 0 && typeOf(element) !== 'LIST');

/** A column's element, so that its values come as they are kept where they would come as something else, or not exactly. */
export function plainElement(element: SchemaElement): SchemaElement {
  const bare = { ...element };
  delete bare.converted_type;
  delete bare.logical_type;
  switch (typeOf(element)) {
    case 'STRING':
    case 'ENUM':
      return { ...bare, converted_type: 'UTF8' };
    case 'LIST':
      return { ...bare, converted_type: 'LIST' };
    case 'JSON':
      return { ...bare, converted_type: 'JSON' };
    case 'DECIMAL':
    case 'DATE':
    case 'TIMESTAMP':
      return bare;
    default:
      return element;
  }
}

/** What an element is said to be, by the names of today's logical types. */
function typeOf({ logical_type, converted_type }: SchemaElement): string | undefined {
  if (logical_type) return logical_type.type;
  if (converted_type === 'UTF8') return 'STRING';
  return converted_type?.replace(/_(MILLIS|MICROS|KEY_VALUE)$/, '');
}

function group({ element, children }: SchemaTree): Readable {
  switch (typeOf(element)) {
    case 'LIST': {
      const items = children[0]?.children ?? [];
      return items.length === 1 ? list(readable(items[0]!)) : 'lists in a form of old';
    }
    case 'MAP':
      return 'maps';
    case 'VARIANT':
      return 'values of several types';
    default:
      return struct(children.map((child) => [child.element.name, readable(child)]));
  }
}

function leaf(element: SchemaElement): Readable {
  const { type, converted_type, logical_type, scale = 0 } = element;
  switch (typeOf(element)) {
    case 'STRING':
    case 'ENUM':
    case 'JSON':
    case 'UUID':
    case 'FLOAT16':
      return asIs;
    case 'DECIMAL':
      return decimal(scale);
    case 'DATE':
      return epochDay;
    case 'TIMESTAMP':
      if (logical_type?.type === 'TIMESTAMP') return timestamp(digits[logical_type.unit], logical_type.isAdjustedToUTC);
      return timestamp(converted_type === 'TIMESTAMP_MILLIS' ? digits.MILLIS : digits.MICROS, true);
    case 'TIME':
      return 'times of day';
    case 'INTERVAL':
      return 'durations';
  }
  switch (type) {
    case 'INT32':
    case 'INT64':
      return integer;
    case 'INT96':
      return 'timestamps (INT96) that do not say whether they are in UTC';
    case 'BYTE_ARRAY':
    case 'FIXED_LEN_BYTE_ARRAY':
      return 'bytes';
    default:
      return asIs;
  }
}

/** Digits of a second, by unit. */
const digits = { MILLIS: 3, MICROS: 6, NANOS: 9 } as const;
