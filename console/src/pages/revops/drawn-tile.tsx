import type { RevOpsDrawingTilesItem } from '../../api/generated/showroom.schemas.ts';
import type { MovedBy, Stretch } from '../../charts/causes/placing.ts';
import { TimeChart } from '../../charts/time-chart.tsx';
import type { Explained } from '../../kit/explain/explain.tsx';
import { spanOf } from './filters.ts';

type Drawn = Pick<RevOpsDrawingTilesItem, 'name' | 'spark' | 'compared_with'>;

const BASES = {
  level: 'At the end of each week, and now',
  rolling: 'Over four quarters up to the end of each, and now',
  'running-total': 'Running total, at the end of each period and now',
} as const;

/** The points of a tile's small line. */
export const pointsOf = ({ spark }: Drawn) =>
  spark?.points.map(({ label, value, partial = false }) => ({ label, value, partial }));

/** `+2.9% in a week`: where a figure goes, which is not how it stands. @param time between the two values: `in a week` */
export function changeOf({ compared_with: compared }: Drawn, time: string) {
  if (compared === undefined) return undefined;
  const { direction, change_display: change } = compared;
  return { direction: direction === 'flat' ? ('level' as const) : direction, text: `${change} ${time}` };
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const QUARTER = /^Q[1-4] \d{4}$/;

/** What the axis of a tile’s line calls a point: its day, or its place where it is of a quarter. */
const periodOf = (key: string, index: number): string => (ISO_DAY.test(key) ? key : String(index).padStart(2, '0'));

/** The days of the quarters that a tile’s line is of; undefined where it is of days. */
function stretchesOf({ spark }: Drawn): readonly Stretch[] | undefined {
  const quarters = spark?.points.filter(({ key }) => QUARTER.test(key)) ?? [];
  if (quarters.length === 0 || quarters.length !== spark?.points.length) return undefined;
  return quarters.map(({ key }, index) => {
    const { from, until } = spanOf(key);
    return { period: periodOf(key, index), start: Date.parse(from), end: Date.parse(until) };
  });
}

/**
 * A figure whose line over time is that of its tile, where it has one.
 * @param write as the tile writes its value
 * @param movedBy what marks its causes, within these periods where they are no days
 */
export function explainedTile(
  figure: Explained,
  tile: Drawn,
  write: (value: number | null) => string,
  movedBy: (stretches?: readonly Stretch[]) => MovedBy | undefined,
): Explained {
  const { name, spark } = tile;
  if (spark === undefined) return figure;
  const [first, last] = [spark.points[0], spark.points.at(-1)];
  return {
    ...figure,
    history: () => (
      <TimeChart
        level={3}
        title={`From ${write(first?.value ?? null)} to ${write(last?.value ?? null)}`}
        subtitle={BASES[spark.basis]}
        alt={`${name} from ${first?.label} to ${last?.label}.`}
        series={[
          {
            id: 'figure',
            label: name,
            points: spark.points.map(({ key, short, value, partial = false }, index) => ({
              at: periodOf(key, index),
              label: short,
              value,
              partial,
            })),
          },
        ]}
        movedBy={movedBy(stretchesOf(tile))}
        write={write}
        writeAxis={write}
        height={180}
      />
    ),
  };
}
