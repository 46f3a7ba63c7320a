/** A generation of a world. */
export interface WorldRef {
  readonly worldId: string;
  readonly generation: number;
}

/** A row whose changes a view wants to hear of, because it has stored something that shows it. */
export interface Interest {
  /** Kind of the row, such as `clients`. */
  readonly entity: string;
  readonly id: string;
  /** Changes up to this tick don't matter: the view had stored nothing of the row then. */
  readonly since: number;
}

/** What one view wants to hear of one generation. */
export interface ViewInterests {
  readonly view: string;
  /** Up to which tick the view was told; null until it has registered what it had stored before. */
  readonly followed: number | null;
  readonly interests: readonly Interest[];
}

/** Which views want to hear of which rows, and how far they were told. */
export interface InterestStore {
  /** All interests of a generation, by view: one query. */
  of(world: WorldRef): Promise<ReadonlyMap<string, ViewInterests>>;
  /** Adds interests; of those that are there, `since` stays. */
  register(world: WorldRef, view: string, interests: readonly Interest[]): Promise<void>;
  /** Says that the view has registered all that it had stored: it is told of changes after a tick. Done twice, it changes nothing. */
  open(world: WorldRef, view: string, tick: number): Promise<void>;
  /** Notes up to which tick a view was told; never back, and never for a generation that was removed. */
  moveTo(world: WorldRef, view: string, tick: number): Promise<void>;
  /** Removes an interest that was registered last before a moment of the wall; one that was registered since stays. */
  withdraw(world: WorldRef, view: string, interest: Omit<Interest, 'since'>, before: number): Promise<void>;
  /** Removes all interests of a generation, and how far they were followed. */
  removeAll(world: WorldRef): Promise<void>;
}
