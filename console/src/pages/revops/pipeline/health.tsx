import { ShareBar } from '../../../charts/share-bar.tsx';
import { count, money, signed } from '../../../format/numbers.ts';
import { useExplain } from '../../../kit/explain/explain.tsx';
import { Figure } from '../../../kit/figure.tsx';
import { KeptTable } from '../../../kit/kept-table.tsx';
import type { Column } from '../../../kit/table-columns.ts';
import { type Figures, type RowOf, widgetOf } from '../answers.ts';
import { Below, textColumn } from '../figure-columns.tsx';
import { Part } from '../told.tsx';
import { type PartProps, sourceLine } from './parts.ts';
import styles from './pipeline.module.css';

/** Bands of health, the best first. The last two are those that are watched. */
const BANDS = [
  {
    id: 'healthy',
    label: 'Healthy',
    range: '80 to 100',
    ground: 'step-5',
    count: 'healthy_count',
    amount: 'healthy_amount',
    share: 'healthy_pct',
  },
  {
    id: 'monitor',
    label: 'Monitor',
    range: '60 to 79',
    ground: 'step-3',
    count: 'monitor_count',
    amount: 'monitor_amount',
    share: 'monitor_pct',
  },
  {
    id: 'at-risk',
    label: 'At risk',
    range: '40 to 59',
    ground: 'below-2',
    count: 'at_risk_count',
    amount: 'at_risk_amount',
    share: 'at_risk_pct',
  },
  {
    id: 'critical',
    label: 'Critical',
    range: '0 to 39',
    ground: 'below-4',
    count: 'critical_count',
    amount: 'critical_amount',
    share: 'critical_pct',
  },
] as const;

type Band = (typeof BANDS)[number];
type Row = RowOf<'health_distribution'>;

function columnsOf(figures: Figures<'health_distribution'>, row: Row): readonly Column<Band>[] {
  const figure = (which: 'count' | 'amount' | 'share', header: string, width: number): Column<Band> => ({
    id: which,
    header,
    align: 'end',
    width,
    value: (band) => row[band[which]],
    write: (band) => figures.write(row, band[which], true),
    cell: (band) => (
      <Figure of={figures.explain(row, band[which], `${header}, ${band.label.toLowerCase()}`, { compact: true })} />
    ),
  });
  return [
    textColumn('label', 'Band', ({ label }) => label, {
      width: 112,
      sortable: false,
      cell: ({ label, range, ground }) => (
        <>
          <span className={styles.swatch} style={{ background: `var(--${ground}-ground)` }} /> {label}
          <Below>{range}</Below>
        </>
      ),
    }),
    figure('count', 'Deals', 62),
    figure('amount', 'Value', 84),
    figure('share', 'Share', 66),
  ];
}

/** All bands together. */
const sumOf = (row: Row, which: 'count' | 'amount') => BANDS.reduce((sum, band) => sum + row[band[which]], 0);

function BandTable({ figures, row }: { readonly figures: Figures<'health_distribution'>; readonly row: Row }) {
  return (
    <KeptTable
      name="bands"
      label="Bands of health"
      rows={BANDS}
      rowId={({ id }) => id}
      columns={columnsOf(figures, row)}
      totals={{
        label: 'All',
        cells: { count: count(sumOf(row, 'count')), amount: money(sumOf(row, 'amount'), { compact: true }) },
      }}
    />
  );
}

/** `−3 points`: what is between two shares. */
function points(change: number): string {
  const size = Math.round(change * 100);
  return signed(Math.abs(size) === 1 ? `${count(size)} point` : `${count(size)} points`, size);
}

const words = { improving: 'better', stable: 'about the same', worsening: 'worse' } as const;

/** How much of the open pipeline is healthy, by band of the score. */
export function Health({ dashboard, source }: PartProps) {
  const explain = useExplain();
  const told = widgetOf(dashboard, 'health-distribution', 'health_distribution');
  return (
    <Part told={told} source={source} name="Health distribution" asks="How much of the pipeline is healthy?" span={5}>
      {(figures) => {
        const row = figures.rows.find(({ team_filter }) => team_filter === dashboard.filters.team) ?? figures.rows[0];
        if (row === undefined) return null;
        return (
          <>
            <ShareBar
              level={3}
              title={told.drawing?.message ?? ''}
              subtitle="Share of the annual value of all open deals, by band of health"
              source={sourceLine(source, 'health_distribution')}
              alt={told.drawing?.alt ?? ''}
              unit="Share of value"
              parts={BANDS.map(({ id, label, amount, share, ground }) => ({
                ground,
                id,
                label,
                value: row[amount],
                display: figures.write(row, share),
              }))}
              onPick={(id) => {
                const band = BANDS.find((each) => each.id === id);
                if (band) explain(figures.explain(row, band.amount, `Value, ${band.label.toLowerCase()}`));
              }}
            />
            <div className={styles.more}>
              <BandTable figures={figures} row={row} />
            </div>
            {row.at_risk_change_1w !== null && (
              <p className={styles.note}>
                Share below 60, in a week:{' '}
                <Figure
                  of={{
                    ...figures.explain(row, 'at_risk_change_1w', 'Change of the share below 60'),
                    display: points(row.at_risk_change_1w),
                  }}
                />
                {row.trend_direction !== null && <span>({words[row.trend_direction]})</span>}
              </p>
            )}
          </>
        );
      }}
    </Part>
  );
}
