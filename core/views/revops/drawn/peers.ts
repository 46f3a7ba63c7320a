import type { WireRecord } from '../graph/wire.ts';
import { known, median } from '../kit/statistics.ts';
import { PEERS } from '../reps/thresholds.ts';
import type { Roster } from '../sources/roster.ts';
import { numberIn } from './read.ts';

/** Whose median a rep is put beside. */
export interface Peers {
  /** What their median is called. */
  readonly label: 'Team median' | 'Company median';
  readonly ids: ReadonlySet<string>;
}

/** The rep's team, or all reps where it is too small for a median; null where even they are too few. */
export function peersIn(roster: Roster, repId: string): Peers | null {
  const own = roster.get(repId);
  if (!own) return null;
  const all = [...roster.values()];
  const team = all.filter(({ managerName }) => managerName === own.managerName);
  const members = team.length >= PEERS.value ? team : all;
  if (members.length < PEERS.value) return null;
  return {
    label: members === team ? 'Team median' : 'Company median',
    ids: new Set(members.map(({ id }) => id)),
  };
}

/** The peers with their rows of the dataset that is drawn. Nothing leaves of them but medians. */
export interface PeerRows {
  readonly label: Peers['label'];
  readonly rows: readonly WireRecord[];
}

/** The middle of what each of the peers has, of those for whom it is measured; null of none, and without peers. */
export function medianIn(
  peers: PeerRows | null,
  field: string,
  isMeant: (row: WireRecord) => boolean = () => true,
): number | null {
  if (!peers) return null;
  return median(known(peers.rows.filter(isMeant).map((row) => numberIn(row, field))));
}
