import type { RevOpsDashboard, RevOpsDrawingTilesItem } from '../../../api/generated/showroom.schemas.ts';
import type { Source } from '../answers.ts';

/** What every part of a person's page is drawn from. */
export interface PartProps {
  readonly dashboard: RevOpsDashboard;
  readonly source: Source;
}

/** What others have beside a figure: the one in the middle of the team, or the best of all. */
export const benchmarkOf = (
  tile: Pick<RevOpsDrawingTilesItem, 'benchmarks'> | undefined,
  basis: RevOpsDrawingTilesItem['benchmarks'][number]['basis'],
) => tile?.benchmarks.find((each) => each.basis === basis);
