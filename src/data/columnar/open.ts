import { RecordsError } from '../errors.js';
import type { StoredRecords } from '../store/stored-records.js';
import type { ColumnarForm } from './form.js';

const titles: Readonly<Record<ColumnarForm, string>> = { arrow: 'Arrow', parquet: 'Parquet' };

/**
 * Reads the records in bytes of a columnar form, with a package that the page has beside this one. Throws {@link RecordsError}
 * where it has none, and for bytes that are cut, broken, or compressed in a way that the package does not know.
 */
export async function openColumnar(bytes: Uint8Array, form: ColumnarForm): Promise<StoredRecords> {
  try {
    return form === 'arrow' ? await openArrow(bytes) : await openParquet(bytes);
  } catch (cause) {
    if (cause instanceof RecordsError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new RecordsError(`The ${titles[form]} could not be read: ${why.replace(/\.$/, '')}.`, {
      hint: 'It may be cut. Compressed, it must be Parquet with Snappy.',
      cause,
    });
  }
}

async function openArrow(bytes: Uint8Array): Promise<StoredRecords> {
  const reader = await import('@uwdata/flechette').catch(absent('arrow', '@uwdata/flechette'));
  return (await import('./arrow.js')).arrowRecords(reader, bytes);
}

async function openParquet(bytes: Uint8Array): Promise<StoredRecords> {
  const reader = await import('hyparquet').catch(absent('parquet', 'hyparquet'));
  return (await import('./parquet.js')).parquetRecords(reader, bytes);
}

const absent =
  (form: ColumnarForm, name: string) =>
  (cause: unknown): never => {
    throw new RecordsError(
      `The records are ${titles[form]}, and the package ${name}, which reads it, is not in this page.`,
      {
        hint: 'Install it, or name it in an import map; CSV and JSON need no package.',
        cause,
      },
    );
  };
