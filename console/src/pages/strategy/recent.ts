/** The reviews that were opened in this browser, by world; the API lists none. */
const KEY = 'showroom.reviews';
const KEPT = 12;

function read(): Readonly<Record<string, readonly string[]>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, readonly string[]>) : {};
  } catch {
    return {}; // a browser that keeps nothing has opened nothing
  }
}

/** The latest first. */
export const recentReviews = (world: string): readonly string[] => read()[world] ?? [];

/** Puts a review first. */
export function keepReview(world: string, session: string): void {
  write(world, [session, ...recentReviews(world).filter((each) => each !== session)].slice(0, KEPT));
}

/** Forgets a review that there is none of any more. */
export function dropReview(world: string, session: string): void {
  write(
    world,
    recentReviews(world).filter((each) => each !== session),
  );
}

function write(world: string, sessions: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...read(), [world]: sessions }));
  } catch {
    // A browser that keeps nothing goes without the list.
  }
}
