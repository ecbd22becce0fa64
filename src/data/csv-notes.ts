/** How many rows of a CSV were read otherwise than they stand. */
export interface Seen {
  repeated: number;
  wrapped: number;
  rejoined: number;
}

/** What was passed over or put right, a sentence each. */
export function notesOf(described: number, { wrapped, repeated, rejoined }: Readonly<Seen>): readonly string[] {
  return [
    [described, 'under the header that tell of its columns', 'passed over'],
    [repeated, 'that repeated the header', 'passed over'],
    [wrapped, 'quoted as a whole', 'read as cells'],
    [rejoined, 'with a separator outside of quotes', 'put together in the one way that fits all columns'],
  ].flatMap(([rows, what, done]) =>
    rows === 0
      ? []
      : [`${counted(Number(rows), 'row')} ${String(what)} ${rows === 1 ? 'was' : 'were'} ${String(done)}.`],
  );
}

/** A number of things: `1 row`, `2 rows`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
