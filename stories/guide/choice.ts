/** A metric to choose, with one reason; all of them by id. */
export interface Choice {
  readonly id: string;
  readonly why: string;
  /** A leading metric that tells of it earlier, where it is lagging itself. */
  readonly earlier?: string;
  /** The metric that suffers where this one is raised for its own sake, and how that would be done. */
  readonly against: readonly [id: string, game: string];
}

/** Three to five metrics for an aim, a role or an industry. */
export interface Group {
  readonly title: string;
  readonly choices: readonly Choice[];
}
