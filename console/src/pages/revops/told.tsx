import type { ReactNode } from 'react';
import type { Read } from '../../api/read.ts';
import { Card } from '../../kit/layout.tsx';
import { Empty, Loaded, Skeleton } from '../../kit/states.tsx';
import { Pill } from '../../kit/status.tsx';
import {
  type Answer,
  type AnswerOf,
  asAnswerOf,
  type DatasetId,
  type Figures,
  figuresOf,
  type Source,
  type Told,
} from './answers.ts';
import styles from './told.module.css';

interface TellProps<D extends DatasetId> {
  readonly told: Told<D>;
  readonly source: Source;
  children(figures: Figures<D>): ReactNode;
}

/** Figures of a widget, or why there are none; figures of an earlier build say that they are. */
export function Tell<D extends DatasetId>({ told: { answer, reason }, source, children }: TellProps<D>) {
  if (answer === null) return <Empty title="This can’t be made now">{reason}</Empty>;
  return (
    <>
      {answer.state !== 'ready' && (
        <Pill status="warn">{`From an earlier build: ${answer.reason ?? 'a newer one failed'}`}</Pill>
      )}
      {children(figuresOf<D>(answer, source))}
    </>
  );
}

type Span = 4 | 5 | 6 | 7 | 8 | 9 | 12;

interface PanelProps {
  /** What is shown: `Stage velocity`. */
  readonly name: string;
  /** The question that it answers. */
  readonly asks: string;
  readonly span?: Span;
  readonly children: ReactNode;
}

/** A card whose message is that of the chart in it: its own name and question stand small above. */
export function Panel({ name, asks, span = 12, children }: PanelProps) {
  return (
    <Card
      title={
        <span className={styles.eyebrow}>
          <strong>{name}</strong> {asks}
        </span>
      }
      span={span}
    >
      {children}
    </Card>
  );
}

/** A card with the figures of one dataset. */
export function Part<D extends DatasetId>({
  name,
  asks,
  span = 12,
  ...tell
}: TellProps<D> & Omit<PanelProps, 'children'>) {
  return (
    <Panel name={name} asks={asks} span={span}>
      <Tell {...tell} />
    </Panel>
  );
}

interface DatasetProps<D extends DatasetId> {
  readonly read: Read<Answer>;
  readonly dataset: D;
  readonly source: Omit<Source, 'asked' | 'tick'>;
  /** Of what stands there until it is read. */
  readonly height?: string;
  children(figures: Figures<D>): ReactNode;
}

/** Figures of a dataset that is read by itself. */
export function DatasetFigures<D extends DatasetId>({
  read,
  dataset,
  source,
  height = '12rem',
  children,
}: DatasetProps<D>) {
  return (
    <Loaded read={read} skeleton={<Skeleton height={height} />}>
      {(data) => {
        const answer: AnswerOf<D> = asAnswerOf(data, dataset);
        return (
          <Tell<D>
            told={{ answer, reason: null, drawing: null }}
            source={{ ...source, asked: read.asked, tick: read.tick }}
          >
            {children}
          </Tell>
        );
      }}
    </Loaded>
  );
}
