/** An element that may take its records from sources of the page. */
export interface Follower {
  /** Whether it takes records from the source of that id. */
  follows(id: string): boolean;
  requestUpdate(): void;
  /** Takes the records that another element of the same source has asked for anew. */
  bring(): void;
}

/** Every element on a page that names a source; a source tells them when it changes. */
export const followers = new Set<Follower>();

/** Tells the followers of a source that something in it has changed. */
export function tellFollowers(id: string): void {
  for (const follower of followers) if (follower.follows(id)) follower.requestUpdate();
}
