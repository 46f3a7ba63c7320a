import type { RevOpsDashboard } from '../../../api/generated/showroom.schemas.ts';
import type { Source } from '../answers.ts';

/** What every part of the dashboard is drawn from. */
export interface PartProps {
  readonly dashboard: RevOpsDashboard;
  readonly source: Source;
}

/** Of the figures’ source, as it stands below a chart. */
export const sourceLine = ({ tick }: Source, dataset: string): string =>
  tick === undefined ? dataset : `${dataset}, tick ${tick}`;
