import { StatesError } from './metric-states.js';

/** Reads one thing at a place in aggregates, as a path such as `groups[2].states.won`. Throws {@link StatesError} where it is not that. */
export type ReadAt<T> = (value: unknown, place: string) => T;

/** Characters of what was found, as a sentence shows them. */
const LONGEST = 40;

/** What to call a place in the thing as a whole. */
const whole = (place: string): string => place || 'all';

function found(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, LONGEST));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === undefined || value === null) return 'nothing';
  return Array.isArray(value) ? 'a list' : 'an object';
}

/** Says what stands at a place instead of what should. */
export function refuse(value: unknown, place: string, wanted: string): never {
  throw new StatesError(`The aggregates hold ${found(value)} in ${whole(place)}, where ${wanted} belongs.`);
}

/** A text. */
export const text: ReadAt<string> = (value, place) =>
  typeof value === 'string' ? value : refuse(value, place, 'a text');

/** A number that is finite. */
export const number: ReadAt<number> = (value, place) =>
  Number.isFinite(value) ? (value as number) : refuse(value, place, 'a number');

/** A whole number from 0 on. */
export const count: ReadAt<number> = (value, place) =>
  Number.isSafeInteger(value) && (value as number) >= 0
    ? (value as number)
    : refuse(value, place, 'a whole number from 0 on');

/** One of some words. */
export const oneOf =
  <T extends string>(words: readonly T[]): ReadAt<T> =>
  (value, place) =>
    words.includes(value as T) ? (value as T) : refuse(value, place, `one of ${words.join(', ')}`);

/** That, or nothing; null is nothing. */
export const maybe =
  <T>(read: ReadAt<T>): ReadAt<T | undefined> =>
  (value, place) =>
    value === undefined || value === null ? undefined : read(value, place);

/** That, or null. */
export const orNull =
  <T>(read: ReadAt<T>): ReadAt<T | null> =>
  (value, place) =>
    value === null ? null : read(value, place);

/** A list of them. */
export const listOf =
  <T>(read: ReadAt<T>): ReadAt<readonly T[]> =>
  (value, place) =>
    Array.isArray(value)
      ? Array.from(value, (each, i) => read(each, `${place}[${String(i)}]`))
      : refuse(value, place, 'a list');

type Shape = Readonly<Record<string, ReadAt<unknown>>>;

/** An object of these names and no others, each read in its own way. */
export const objectOf =
  <S extends Shape>(shape: S): ReadAt<{ readonly [Name in keyof S]: ReturnType<S[Name]> }> =>
  (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(value, place, 'an object');
    const stranger = Object.keys(value).find((name) => !Object.hasOwn(shape, name));
    if (stranger !== undefined)
      throw new StatesError(
        `The aggregates hold "${stranger.slice(0, LONGEST)}" in ${whole(place)}, which is not counted.`,
      );
    const own = new Map(Object.entries(value));
    return Object.fromEntries(
      Object.entries(shape).map(([name, read]) => [name, read(own.get(name), place ? `${place}.${name}` : name)]),
    ) as { readonly [Name in keyof S]: ReturnType<S[Name]> };
  };
