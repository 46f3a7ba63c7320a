import type { ResultsPattern } from '../../../api/generated/showroom.schemas.ts';
import { Figure } from '../../../kit/figure.tsx';
import { RowsTable } from '../rows-table.tsx';
import { explained, type Scene } from '../scene.ts';
import { sentences } from '../sentences.ts';
import { explainedFactor } from './factor.tsx';
import { SHARES, VersionsLine } from './versions-line.tsx';

/** A pattern: what it means, by which conditions it holds, and how far it did from version to version. */
export function explainedPattern(scene: Scene, pattern: ResultsPattern) {
  const record = scene.catalogues.patterns.get(pattern.id);
  return explained(scene, {
    label: pattern.name,
    display: pattern.shown.display,
    unit: 'how far it holds, from none to 100%',
    definition: sentences(record?.meaning, pattern.shown.alt),
    formula: scene.catalogues.formulas.strength,
    sources: record && [{ kind: 'evidence', id: pattern.id, rationale: record.evidence }],
    rows: () => <Conditions scene={scene} pattern={pattern} />,
    history: () => (
      <VersionsLine
        scene={scene}
        label={pattern.name}
        scale={SHARES}
        pick={({ patterns }) => {
          const found = patterns?.find(({ id }) => id === pattern.id);
          return found && { value: found.status === 'assessed' ? found.strength : null, display: found.shown.display };
        }}
      />
    ),
  });
}

interface Props {
  readonly scene: Scene;
  readonly pattern: ResultsPattern;
}

/** The conditions of a pattern, with how far each is met by its factor. */
export function Conditions({ scene, pattern }: Props) {
  if (pattern.status === 'absent') return <p>{pattern.reason}</p>;
  return (
    <RowsTable
      label={`Conditions of ${pattern.name}`}
      columns={['Factor', 'Stands at', 'Counts from', 'In full at', 'Met to']}
      rows={pattern.conditions.map((condition) => {
        const factor = scene.data.factors?.find(({ id }) => id === condition.factor);
        const { shown } = condition;
        return {
          id: condition.factor,
          cells: [
            shown.label,
            factor === undefined ? (
              shown.display
            ) : (
              <Figure key="value" of={explainedFactor(scene, factor)}>
                {shown.display}
              </Figure>
            ),
            shown.absent_display,
            shown.full_display,
            shown.membership_display,
          ],
        };
      })}
    />
  );
}
