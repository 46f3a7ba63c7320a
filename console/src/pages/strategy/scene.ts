import type { ResultsSegment } from '../../api/generated/showroom.schemas.ts';
import type { Asked } from '../../api/request.ts';
import { clock, day } from '../../format/times.ts';
import type { Explained } from '../../kit/explain/explain.tsx';
import type { Catalogues } from './use-catalogues.ts';

/** What every part of a segment's page is drawn from. */
export interface Scene {
  readonly data: ResultsSegment;
  readonly session: string;
  /** The request that the figures came by. */
  readonly asked: Asked;
  readonly catalogues: Catalogues;
}

/** What is common to all that can be asked of a figure of the review: when it was scored, which version, by which request. */
export function explained(
  { data, asked }: Scene,
  { label, display, ...more }: Pick<Explained, 'label' | 'display'> & Partial<Explained>,
): Explained {
  return {
    label,
    display,
    window: day(data.as_of.time),
    tick: `${data.as_of.tick}, ${clock(data.as_of.time)}: version ${data.version} of scoring ${data.input_version}`,
    asked,
    ...more,
  };
}
