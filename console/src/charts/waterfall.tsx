import { ChartFrame, type ChartHead } from './chart-frame.tsx';
import { Drawing } from './drawing.tsx';
import { Hit } from './hit.tsx';
import styles from './waterfall.module.css';
import { type WaterfallPart, type WaterfallSpan, waterfallSpans } from './waterfall-spans.ts';

export type { WaterfallPart } from './waterfall-spans.ts';

interface Props extends ChartHead {
  readonly parts: readonly WaterfallPart[];
  write(value: number): string;
  /** How a gain or a loss is written; as any value without it. */
  writeStep?(value: number): string;
  /** What is done with a part that was clicked. */
  onPick?(id: string): void;
  /** Pixels that there are for it: rows are higher where there is more room. */
  readonly height?: number | undefined;
}

/** Pixels of a row; a bar is half as high as its row. */
const ROW = { least: 40, most: 88 };
/** What stands at either side of the bars is as wide as its longest text needs, a letter being about so many pixels wide. */
const LETTER = 7;
const LABELS = { least: 72, most: 184 };
/** Values are mostly digits, and bold. */
const DIGIT = 8.6;
const VALUES = { gap: 12, least: 64 };
/** A bar of next to nothing is still seen. */
const LEAST = 2;

/**
 * From one total to another by gains and losses, row by row, so that names have room on a phone. Losses are grey: red is
 * for what is worse than its target.
 */
export function Waterfall(props: Props) {
  const { title, subtitle, source, alt, level, parts, write, writeStep = write, onPick, height = 0 } = props;
  const spans = waterfallSpans(parts);
  const row = rowOf(height, spans.length);
  const textOf = ({ kind, value }: WaterfallPart): string => (kind === 'total' ? write(value) : writeStep(value));
  const table = {
    columns: ['Part', 'Value', ''],
    rows: parts.map((part) => [part.label, textOf(part), part.note ?? '']),
  };
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      source={source}
      alt={alt}
      table={table}
      {...(level !== undefined && { level })}
    >
      <Drawing height={() => spans.length * row}>
        {(width) => <Bars {...{ spans, row, width, textOf, onPick }} />}
      </Drawing>
    </ChartFrame>
  );
}

const rowOf = (height: number, count: number): number =>
  Math.min(ROW.most, Math.max(ROW.least, Math.floor(height / Math.max(1, count))));

interface BarsProps {
  readonly spans: readonly WaterfallSpan[];
  readonly row: number;
  readonly width: number;
  textOf(part: WaterfallPart): string;
  readonly onPick: ((id: string) => void) | undefined;
}

function Bars({ spans, row, width, textOf, onPick }: BarsProps) {
  const longest = Math.max(...spans.map(({ part: { label, note = '' } }) => Math.max(label.length, note.length)));
  const labels = Math.min(LABELS.most, Math.max(LABELS.least, longest * LETTER + 12));
  const digits = Math.max(...spans.map(({ part }) => textOf(part).length));
  const values = Math.max(VALUES.least, digits * DIGIT + VALUES.gap);
  const room = Math.max(0, width - labels - values);
  const x = (percent: number): number => labels + (room * percent) / 100;
  return (
    <g className={styles.plot}>
      {spans.map(({ part, tone, from, to, level }, index) => {
        const middle = index * row + row / 2;
        return (
          <g key={part.id}>
            <text className={styles.label} x="0" y={part.note === undefined ? middle : middle - 8}>
              {part.label}
            </text>
            {part.note !== undefined && (
              <text className={styles.note} x="0" y={middle + 9}>
                {part.note}
              </text>
            )}
            {index + 1 < spans.length && (
              <line className={styles.level} x1={x(level)} x2={x(level)} y1={middle} y2={middle + row} />
            )}
            <rect
              className={styles[tone]}
              x={x(from)}
              width={Math.max(x(to) - x(from), LEAST)}
              y={middle - row / 4}
              height={row / 2}
              rx="2"
            />
            <text className={styles.value} x={x(to) + 8} y={middle}>
              {textOf(part)}
            </text>
            <Hit
              x={0}
              y={index * row}
              width={width}
              height={row}
              name={`${part.label}: what is behind it`}
              onPick={onPick && (() => onPick(part.id))}
            />
          </g>
        );
      })}
    </g>
  );
}
