/** An answer that came in several pages: bodies in their order, parsed. */
export class Pages {
  readonly bodies: readonly unknown[];
  /** Why these may not be all the pages there are, a sentence each. */
  readonly missing: readonly string[];
  /** Whether some characters could not be decoded. */
  readonly isGarbled: boolean;

  constructor(bodies: readonly unknown[], missing: readonly string[], isGarbled: boolean) {
    this.bodies = bodies;
    this.missing = missing;
    this.isGarbled = isGarbled;
  }
}
