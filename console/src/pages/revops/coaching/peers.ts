/** Reps that a median takes: that of two is neither's, and tells each what the other has. As the printed page has it. */
const FEWEST = 3;

interface Member {
  readonly rep_id: string;
  readonly manager_name: string;
}

/** Whose median a person is put beside. */
export interface Peers {
  readonly words: 'team' | 'company';
  readonly ids: readonly string[];
}

/** The person's team, or all reps where it is too small for a median; null where even they are too few. */
export function peersOf(repId: string, roster: readonly Member[]): Peers | null {
  const own = roster.find(({ rep_id }) => rep_id === repId);
  if (own === undefined) return null;
  const team = roster.filter(({ manager_name }) => manager_name === own.manager_name);
  const members = team.length >= FEWEST ? team : roster;
  if (members.length < FEWEST) return null;
  return { words: team.length >= FEWEST ? 'team' : 'company', ids: members.map(({ rep_id }) => rep_id) };
}

/** The middle one, or the mean of the two in the middle; null without any. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** The peers' median of what each of them has, of those for whom it is measured. */
export function medianOf<R extends { readonly rep_id: string }>(
  peers: Peers | null,
  rows: readonly R[],
  measure: (row: R) => number | null,
): number | null {
  if (peers === null) return null;
  const own = rows.filter(({ rep_id }) => peers.ids.includes(rep_id));
  return median(own.map(measure).filter((value) => value !== null));
}
