import type { ResultsSegment } from '../../../api/generated/showroom.schemas.ts';
import type { ValueScale } from '../../../charts/series.ts';
import { TimeChart } from '../../../charts/time-chart.tsx';
import { NONE } from '../../../format/numbers.ts';
import { Problem, Skeleton } from '../../../kit/states.tsx';
import type { Scene } from '../scene.ts';
import { useVersions } from './use-versions.ts';

/** A figure of a version, as the answer has it. */
export interface Picked {
  readonly value: number | null;
  readonly display: string;
}

interface Props {
  readonly scene: Scene;
  readonly label: string;
  readonly scale: ValueScale;
  /** The figure in the results of a version; undefined where that has none. */
  pick(results: ResultsSegment): Picked | null | undefined;
}

const percents = [0, 25, 50, 75, 100] as const;

/** From 0 to 100 points. */
export const POINTS: ValueScale = {
  min: 0,
  max: 100,
  ticks: percents.map((value) => ({ value, display: String(value) })),
};

/** From none to all, of shares from 0 to 1. */
export const SHARES: ValueScale = {
  min: 0,
  max: 1,
  ticks: percents.map((value) => ({ value: value / 100, display: `${value}%` })),
};

/** A figure from version to version; where there is one alone, why there is no line. */
export function VersionsLine({ scene: { session, data }, label, scale, pick }: Props) {
  const { versions, problem } = useVersions(session, data.segment);
  if (problem !== undefined) return <Problem problem={problem} />;
  if (versions === undefined) return <Skeleton height="180px" />;
  if (versions.length < 2) {
    return (
      <p>
        A review is of one moment, and this one has one version. Score the company anew: a line begins with the second.
      </p>
    );
  }
  const points = versions.map(({ version, at, results }) => {
    const { value = null, display = NONE } = pick(results) ?? {};
    return { at, label: `Version ${version}`, value, display, ...(value === null && { reason: 'Not measured' }) };
  });
  const [first, last] = [points[0], points.at(-1)];
  const course =
    first?.display === last?.display
      ? `${last?.display}, as in the first`
      : `from ${first?.display} to ${last?.display}`;
  return (
    <TimeChart
      level={3}
      title={`${label}: ${course}`}
      subtitle={`${versions.length} versions of this review, each as it was made`}
      alt={points.map((point) => `${point.label}: ${point.display}`).join('; ')}
      series={[{ id: 'versions', label, points }]}
      write={(value) => points.find((point) => point.value === value)?.display ?? NONE}
      scale={scale}
      height={180}
    />
  );
}
