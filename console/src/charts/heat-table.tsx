import { Scrollable } from '../kit/scrollable.tsx';
import { ChartFrame, type ChartHead } from './chart-frame.tsx';
import { type HeatBand, type HeatDomain, heatRanges, heatStep, OFF_STEPS, offStep } from './heat-steps.ts';
import styles from './heat-table.module.css';

export interface HeatCell {
  readonly value: number | null;
  readonly display: string;
  /** Why there is no value. */
  readonly reason?: string | undefined;
}

export interface HeatRow {
  readonly id: string;
  readonly label: string;
  /** What is said of the row before its cells, by the columns of facts. */
  readonly facts?: readonly string[];
  readonly cells: readonly HeatCell[];
}

interface Column {
  readonly id: string;
  readonly label: string;
}

interface Props extends ChartHead {
  /** What rows are: `Registered in the week of`. */
  readonly corner: string;
  /** True where rows say themselves what they are: the words are then for those only who don't see the table. */
  readonly isCornerClear?: boolean;
  /** Columns of facts, which are not coloured. */
  readonly facts?: readonly Column[];
  readonly columns: readonly Column[];
  readonly rows: readonly HeatRow[];
  /** All rows together: it stands apart, and is coloured only where it is measured by the same scale. */
  readonly whole?: HeatRow | undefined;
  readonly isWholeColored?: boolean;
  /** From the least to the most of the cells where it is not given. */
  readonly domain?: HeatDomain;
  /** Where values should be, if both more and less are worse: cells are coloured by how far they are from it. */
  readonly band?: HeatBand;
  write(value: number): string;
  /** What is done with a cell that was chosen. */
  onPick?(row: string, column: string): void;
}

function domainOf(rows: readonly HeatRow[]): HeatDomain {
  const values = rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (value === null ? [] : [value])));
  return values.length === 0 ? { min: 0, max: 0 } : { min: Math.min(0, ...values), max: Math.max(...values) };
}

/** A table whose cells are coloured in six steps by their values, which stand in them. */
export function HeatTable(props: Props) {
  const {
    corner,
    isCornerClear = false,
    facts = [],
    columns,
    rows,
    whole,
    isWholeColored = true,
    band,
    write,
    onPick,
    ...frame
  } = props;
  const domain = props.domain ?? domainOf(rows);
  // Coloured columns are of one width, whatever their heads say; what stands before them has that of two.
  const width = `${100 / (columns.length + facts.length + 2)}%`;
  const isWhole = rows.every(({ cells }) => cells.every(({ value }) => value === null || Number.isInteger(value)));
  const table = {
    columns: [corner, ...facts.map(({ label }) => label), ...columns.map(({ label }) => label)],
    rows: [...(whole ? [whole] : []), ...rows].map((row) => [
      row.label,
      ...(row.facts ?? []),
      ...row.cells.map(({ value, display, reason }) => (value === null && reason) || display),
    ]),
  };
  const line = (row: HeatRow, isWhole: boolean) => (
    <tr key={row.id} className={isWhole ? styles.whole : undefined}>
      <th scope="row">{row.label}</th>
      {facts.map(({ id }, index) => (
        <td key={id}>{row.facts?.[index] ?? ''}</td>
      ))}
      {columns.map(({ id, label }, index) => {
        const cell = row.cells[index];
        if (cell === undefined) return <td key={id} />;
        if (cell.value === null) {
          return (
            <td key={id} className={styles.none}>
              <span aria-hidden="true">—</span>
              <span className="visually-hidden">{cell.reason ?? 'Not measured'}</span>
            </td>
          );
        }
        const isColored = !isWhole || isWholeColored;
        const step = band ? `off${offStep(cell.value, band)}` : `step${heatStep(cell.value, domain)}`;
        const canPick = onPick !== undefined && !isWhole;
        return (
          <td key={id} className={isColored ? styles[step] : undefined}>
            {canPick ? (
              <button
                type="button"
                onClick={() => onPick(row.id, id)}
                aria-label={`${row.label}, ${label}: ${cell.display}. Who they are`}
              >
                {cell.display}
              </button>
            ) : (
              cell.display
            )}
          </td>
        );
      })}
    </tr>
  );
  return (
    <ChartFrame {...frame} table={table} drawnAs="cells">
      <Scrollable className={styles.scroll} label={frame.title}>
        <table className={`${styles.table} ${band ? styles.named : ''}`}>
          <thead>
            <tr>
              <th scope="col">{isCornerClear ? <span className="visually-hidden">{corner}</span> : corner}</th>
              {facts.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
              {columns.map(({ id, label }) => (
                <th key={id} scope="col" style={{ width }}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          {whole && <tbody>{line(whole, true)}</tbody>}
          <tbody>{rows.map((row) => line(row, false))}</tbody>
        </table>
      </Scrollable>
      {band && <BandLegend band={band} write={write} />}
      {!band && domain.max > domain.min && (
        <p className={styles.legend}>
          <span className="visually-hidden">Colours, from little to much: </span>
          {heatRanges(domain, isWhole).map(({ step, from, to }) => (
            <span key={step} className={styles[`step${step}`]}>
              {from === to ? write(from) : `${write(from)} – ${write(to)}`}
            </span>
          ))}
        </p>
      )}
    </ChartFrame>
  );
}

function BandLegend({ band, write }: { readonly band: HeatBand; write(value: number): string }) {
  const { low, high, size } = band;
  const last = OFF_STEPS.length - 1;
  return (
    <p className={styles.legend}>
      <span className="visually-hidden">Colours, by how far from where it should be: </span>
      <span className={styles.off0}>
        {write(low)} – {write(high)}
      </span>
      {OFF_STEPS.map((step, index) => (
        <span key={step} className={styles[`off${step}`]}>
          {index === last ? `over ${index * size} off` : `to ${step * size} off`}
        </span>
      ))}
    </p>
  );
}
