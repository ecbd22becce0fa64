import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = process.env['KPI_REAL_DATA'] ?? fileURLToPath(new URL('../../shared/data', import.meta.url));

/** A file of the real data sets kept beside the repository; undefined where it is absent. */
export function realData(path: string): Buffer | undefined {
  const file = `${folder}/${path}`;
  return existsSync(file) ? readFileSync(file) : undefined;
}

/** The same, as text. */
export function realText(path: string): string | undefined {
  return realData(path)?.toString('utf8');
}

/** What `node:test` takes as `skip`: the reason where the file is absent, otherwise false. */
export function skipWithout(path: string): string | false {
  return existsSync(`${folder}/${path}`) ? false : `real data ${path} is not here`;
}

/** The paths of all real files of that name, sorted; none where the data is absent. */
export function realFiles(name: RegExp): readonly string[] {
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return paths.filter((path) => name.test(path)).sort();
}
