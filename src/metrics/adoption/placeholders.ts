import { and, known, says, unless, type Predicate } from '../../states/predicate.js';

/** A field holds what people and programs write where they have nothing: a word, or the first day of a calendar. */
export const isPlaceholder = (field: string): Predicate =>
  says(
    field,
    ...['n/a', 'na', 'none', 'null', 'nil', 'tbd', 'tba', 'todo', 'unknown', 'test', 'xxx', '-', '--', '?', '.'],
    ...['1900-01-01', '1970-01-01'],
  );

/** A field tells something: it is neither blank nor a placeholder. */
export const isFilled = (field: string): Predicate => and(known(field), unless(isPlaceholder(field)));
