import type { ResultsFactor } from '../../api/generated/showroom.schemas.ts';
import type { Asked } from '../../api/request.ts';
import { Bullets } from '../../charts/bullet.tsx';
import { figure } from '../../format/numbers.ts';
import { Figure } from '../../kit/figure.tsx';
import { Card } from '../../kit/layout.tsx';
import { Empty } from '../../kit/states.tsx';
import { Expandable } from './expandable.tsx';
import styles from './strategy.module.css';
import type { Catalogues } from './use-catalogues.ts';
import { bandOf, bandsOf, pointsText, rangeOf, shareText } from './words.ts';

interface Props {
  readonly segment: string;
  readonly factors: readonly ResultsFactor[];
  readonly catalogues: Catalogues;
  readonly asked: Asked;
}

type Computed = Extract<ResultsFactor, { status: 'computed' }>;

const isComputed = (factor: ResultsFactor): factor is Computed => factor.status === 'computed';

/** What the factors say in a sentence: those that are out of the usual band. */
function messageOf(segment: string, factors: readonly Computed[]): string {
  const named = (word: string) => factors.filter((factor) => bandOf(factor) === word).map(({ name }) => name);
  const [strengths, weaknesses] = [named('strength'), named('weakness')];
  if (strengths.length + weaknesses.length === 0) return `${segment}: all factors are near what is usual`;
  const told = [
    ...(strengths.length > 0 ? [`strong in ${strengths.join(', ').toLowerCase()}`] : []),
    ...(weaknesses.length > 0 ? [`weak in ${weaknesses.join(', ').toLowerCase()}`] : []),
  ];
  return `${segment}: ${told.join('; ')}`;
}

/** The factors of a segment on their scale, with the range that their confidence leaves, and what each is made of. */
export function Factors({ segment, factors }: Pick<Props, 'segment' | 'factors'>) {
  const computed = factors.filter(isComputed);
  return (
    <Card title="Factors" subtitle="From 0 to 100 points; 50 is what is usual" span={6}>
      {computed.length > 0 && (
        <Bullets
          level={3}
          title={messageOf(segment, computed)}
          subtitle="Points, with the band and the range that the confidence leaves"
          alt={computed.map((factor) => `${factor.name} ${pointsText(factor.value)}, ${bandOf(factor)}`).join('; ')}
          names={{ value: 'Points of 100', range: 'Nine times in ten' }}
          bullets={computed.map((factor) => {
            const { low, high } = rangeOf(factor);
            return {
              id: factor.id,
              label: `${factor.id} ${factor.name}`,
              value: factor.value,
              display: pointsText(factor.value),
              range: { low, high, display: `${pointsText(low)} to ${pointsText(high)}` },
              max: 100,
              bands: bandsOf(factor),
            };
          })}
        />
      )}
      {factors.length === 0 && <Empty title="No factor is of this segment" />}
    </Card>
  );
}

/** What each factor is made of: its measures, with what each has brought, and what is missing. */
export function FactorParts({ factors, catalogues, asked }: Omit<Props, 'segment'>) {
  return (
    <Card title="What the factors are made of" subtitle="Each opens to its measures, their points and what is missing">
      <div className={styles.columns}>
        {factors.map((factor) => (
          <FactorTile key={factor.id} factor={factor} catalogues={catalogues} asked={asked} />
        ))}
      </div>
    </Card>
  );
}

interface TileProps {
  readonly factor: ResultsFactor;
  readonly catalogues: Catalogues;
  readonly asked: Asked;
}

function FactorTile({ factor, catalogues, asked }: TileProps) {
  const record = catalogues.factors.get(factor.id);
  const title = (
    <>
      <span className={styles.id}>{factor.id}</span> {factor.name}
    </>
  );
  if (!isComputed(factor)) {
    return (
      <Expandable title={title} aside="Not computed">
        <p>{factor.reason}</p>
        <Missing factor={factor} catalogues={catalogues} />
      </Expandable>
    );
  }
  return (
    <Expandable
      title={title}
      aside={`${pointsText(factor.value)} · ${bandOf(factor)} · confidence ${shareText(factor.confidence)}`}
    >
      {record !== undefined && <p>{record.question}</p>}
      <p>
        <Figure
          of={{
            label: factor.name,
            display: `${pointsText(factor.value)} of 100 points`,
            unit: 'score',
            window: 'as of the scoring',
            definition: record && `${record.question} ${record.rationale}`,
            formula: record?.formula,
            asked,
          }}
        />
        {factor.fallback && ' It rests on fewer measures than it should: those that are there count for more.'}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Value</th>
            <th scope="col">Points</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {factor.contributions.map(({ input, value, unit, points, share }) => (
            <tr key={input}>
              <th scope="row">{catalogues.name(input)}</th>
              <td>{figure(value, unit)}</td>
              <td>{pointsText(points)}</td>
              <td>{shareText(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Missing factor={factor} catalogues={catalogues} />
    </Expandable>
  );
}

function Missing({ factor, catalogues }: Pick<TileProps, 'factor' | 'catalogues'>) {
  if (factor.missing.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {factor.missing.map(({ input, reason }) => (
        <li key={input}>
          {catalogues.name(input)}: {reason}
        </li>
      ))}
    </ul>
  );
}
