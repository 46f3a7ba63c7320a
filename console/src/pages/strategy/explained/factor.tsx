import type { ResultsFactor } from '../../../api/generated/showroom.schemas.ts';
import { Figure } from '../../../kit/figure.tsx';
import { RowsTable } from '../rows-table.tsx';
import { explained, type Scene } from '../scene.ts';
import { sentences } from '../sentences.ts';
import { explainedMeasure } from './measure.tsx';
import { POINTS, VersionsLine } from './versions-line.tsx';

/** A factor: what it asks, how it comes about, the measures behind it, and its course from version to version. */
export function explainedFactor(scene: Scene, factor: ResultsFactor) {
  const { id, name, shown } = factor;
  const record = scene.catalogues.factors.get(id);
  return explained(scene, {
    label: name,
    display: `${shown.display} of 100`,
    unit: shown.unit ?? undefined,
    definition: sentences(record?.question, record?.rationale, shown.alt),
    formula: record?.formula,
    rows: () => <MeasuresOf scene={scene} factor={factor} />,
    history: () => (
      <VersionsLine
        scene={scene}
        label={name}
        scale={POINTS}
        pick={({ factors }) => {
          const found = factors?.find((each) => each.id === id);
          if (found === undefined) return undefined;
          return { value: found.status === 'computed' ? found.value : null, display: found.shown.display };
        }}
      />
    ),
  });
}

interface Props {
  readonly scene: Scene;
  readonly factor: ResultsFactor;
}

/** The measures of a factor with what each brings, and how much it rests on; and those that are missing, with the reason. */
function MeasuresOf({ scene, factor }: Props) {
  const computed = factor.status === 'computed' ? factor.contributions : [];
  return (
    <>
      {computed.length > 0 && (
        <RowsTable
          label={`Measures of ${factor.name}`}
          columns={['Measure', 'Value', 'Points', 'Share', 'Sample', 'Known', 'Fresh', 'Confidence']}
          rows={computed.map(({ input, shown }) => {
            const measure = scene.data.measures.find(({ id }) => id === input);
            const rests = measure?.status === 'observed' ? measure.shown : undefined;
            return {
              id: input,
              cells: [
                shown.label,
                <Figure key="value" of={explainedMeasure(scene, input)} />,
                shown.points_display,
                shown.share_display,
                rests?.sample_display ?? '—',
                rests?.coverage_display ?? '—',
                rests?.freshness_display ?? '—',
                shown.confidence_display,
              ],
            };
          })}
        />
      )}
      <Missing factor={factor} />
    </>
  );
}

/** Measures that a factor lacks, with the reason. */
export function Missing({ factor }: Pick<Props, 'factor'>) {
  if (factor.missing.length === 0) return null;
  return (
    <ul>
      {factor.missing.map(({ input, reason, shown }) => (
        <li key={input}>
          {shown.label} is missing: {reason}
        </li>
      ))}
    </ul>
  );
}
