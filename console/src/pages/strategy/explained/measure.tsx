import type { ResultsMeasure } from '../../../api/generated/showroom.schemas.ts';
import { getMeasure } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { TimeChart } from '../../../charts/time-chart.tsx';
import { timePoints } from '../../../kit/periods.ts';
import { Loaded, Skeleton } from '../../../kit/states.tsx';
import { writeIn, writeShortIn } from '../../../kit/units.ts';
import { RowsTable } from '../rows-table.tsx';
import { explained, type Scene } from '../scene.ts';
import { sentences } from '../sentences.ts';

/** Measures that are drawn of a reading: the first ones. */
const DRAWN = 2;

/** What a review was scored with: one figure, how it was read, what it is set beside, and the course of what it is read of. */
export function explainedMeasure(scene: Scene, id: string) {
  const measure = scene.data.measures.find((each) => each.id === id);
  const record = scene.catalogues.measures.get(id);
  const label = measure?.shown.label ?? scene.catalogues.name(id);
  const isObserved = measure?.status === 'observed';
  const ids = record?.measures.slice(0, DRAWN) ?? [];
  return explained(scene, {
    label,
    display: measure?.shown.display ?? '—',
    unit: isObserved ? unitOf(measure) : undefined,
    window: (isObserved ? measure.shown.window : null) ?? 'as it was submitted',
    definition: sentences(record?.rationale, isObserved ? measure.evidence : measure?.reason),
    formula: record && `${record.reading}${referenceText(record)}`,
    ...(measure && { rows: () => <Reliance measure={measure} /> }),
    history: () =>
      ids.length === 0 ? (
        <p>It is read of no measure that has a history.</p>
      ) : (
        ids.map((each) => <Course key={each} id={each} />)
      ),
  });
}

/** What it is counted in: a change of shares, which is written in points, is of percentage points. */
const unitOf = ({ unit, shown }: { readonly unit: string; readonly shown: { readonly display: string } }): string =>
  shown.display.endsWith(' points') ? 'percentage points' : unit;

function referenceText({
  reference: { displays, source },
}: NonNullable<ReturnType<Scene['catalogues']['measures']['get']>>): string {
  const { low, typical, high } = displays;
  return ` · set beside ${low} (0 points), ${typical} (usual, 50) and ${high} (100): ${source}`;
}

/** How much a measure rests on: its sample, how much of the time is known, how fresh it is, and what follows for its confidence. */
function Reliance({ measure }: { readonly measure: ResultsMeasure }) {
  if (measure.status === 'absent') return <p>{measure.reason}</p>;
  const { shown } = measure;
  return (
    <RowsTable
      label={`How much ${shown.label} rests on`}
      columns={['It rests on', 'How much']}
      rows={[
        { id: 'sample', cells: ['Sample', shown.sample_display] },
        { id: 'coverage', cells: ['Of the time, known', shown.coverage_display] },
        { id: 'freshness', cells: ['Freshness', shown.freshness_display] },
        { id: 'confidence', cells: ['Confidence', shown.confidence_display] },
      ]}
    />
  );
}

/** A measure of the company by month. */
function Course({ id }: { readonly id: string }) {
  const read = useRead(() => getMeasure(id, { grain: 'month' }));
  return (
    <Loaded read={read} skeleton={<Skeleton height="180px" />}>
      {({ points, measure }) => {
        const drawn = timePoints(points, 'month');
        return (
          <TimeChart
            level={3}
            title={measure.label}
            subtitle={`By month, ${drawn[0]?.label} to ${drawn.at(-1)?.label}, of the whole company`}
            alt={`${measure.label} from ${drawn[0]?.label} to ${drawn.at(-1)?.label}.`}
            source={read.tick === undefined ? undefined : `Tick ${read.tick}`}
            series={[{ id, label: measure.label, points: drawn }]}
            write={writeIn(measure)}
            writeAxis={writeShortIn(measure)}
            shape={measure.kind === 'flow' ? 'bars' : 'line'}
            height={180}
          />
        );
      }}
    </Loaded>
  );
}
