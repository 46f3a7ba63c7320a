import type { RevOpsDashboard } from '../../../api/generated/showroom.schemas.ts';
import type { RowOf, Source } from '../answers.ts';
import type { Peers } from './peers.ts';

/** What every part of a person's page is drawn from. */
export interface PartProps {
  readonly dashboard: RevOpsDashboard;
  readonly source: Source;
  readonly peers: Peers | null;
  /** All reps, of whom nothing but medians is shown. */
  readonly roster: readonly RowOf<'rep_performance_view'>[];
}

/** `Team median`, or `Company median` where the team is too small for one. */
export const medianName = (peers: Peers): string => (peers.words === 'team' ? 'Team median' : 'Company median');
