import type { HealthDistributionRow } from '../../../api/generated/showroom.schemas.ts';
import { ShareBar } from '../../../charts/share-bar.tsx';
import { money, percent } from '../../../format/numbers.ts';
import { Figure } from '../../../kit/figure.tsx';
import { widgetOf } from '../answers.ts';
import { FigureTable } from '../figure-table.tsx';
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

function messageOf(row: HealthDistributionRow): string {
  if (row.healthy_pct === null) return 'There is no open deal';
  const weak = (row.at_risk_pct ?? 0) + (row.critical_pct ?? 0);
  return weak === 0
    ? 'No open deal has a health below 60'
    : `${percent(weak * 100, 0)} of the pipeline has a health below 60`;
}

const words = { improving: 'better', stable: 'about the same', worsening: 'worse' } as const;

/** How much of the open pipeline is healthy, by band of the score. */
export function Health({ dashboard, source }: PartProps) {
  return (
    <Part
      told={widgetOf(dashboard, 'health-distribution', 'health_distribution')}
      source={source}
      name="Health distribution"
      asks="How much of the pipeline is healthy?"
      span={5}
    >
      {(figures) => {
        const row = figures.rows.find(({ team_filter }) => team_filter === dashboard.filters.team) ?? figures.rows[0];
        if (row === undefined) return null;
        return (
          <>
            <ShareBar
              level={3}
              title={messageOf(row)}
              subtitle="Share of the annual value of all open deals, by band of health"
              source={sourceLine(source, 'health_distribution')}
              alt={BANDS.map(({ label, share }) => `${label}: ${figures.write(row, share)}.`).join(' ')}
              unit="Share of value"
              parts={BANDS.map(({ id, label, amount, share, ground }) => ({
                ground,
                id,
                label,
                value: row[amount],
                display: figures.write(row, share),
              }))}
            />
            <FigureTable
              label="Bands of health"
              columns={[
                {
                  label: 'Band',
                  cell: ({ label, range, ground }: (typeof BANDS)[number]) => (
                    <>
                      <span className={styles.swatch} style={{ background: `var(--${ground}-ground)` }} /> {label}{' '}
                      <span className={`${styles.soft} ${styles.range}`}>{range}</span>
                    </>
                  ),
                },
                {
                  label: 'Deals',
                  cell: ({ label, count }) => (
                    <Figure of={figures.explain(row, count, `Deals, ${label.toLowerCase()}`)} />
                  ),
                },
                {
                  label: 'Value',
                  cell: ({ label, amount }) => (
                    <Figure of={figures.explain(row, amount, `Value, ${label.toLowerCase()}`)} />
                  ),
                },
                {
                  label: 'Share',
                  cell: ({ label, share }) => (
                    <Figure of={figures.explain(row, share, `Share, ${label.toLowerCase()}`)} />
                  ),
                },
              ]}
              rows={BANDS}
              keyOf={({ id }) => id}
              empty="There is no open deal"
            />
            {row.at_risk_change_1w !== null && (
              <p className={styles.note}>
                Below 60, against a week ago:{' '}
                <Figure of={figures.explain(row, 'at_risk_change_1w', 'Change of the share below 60')} />{' '}
                {row.trend_direction !== null && words[row.trend_direction]}
              </p>
            )}
            {row.healthy_pct !== null && (
              <p className={styles.note}>
                All open deals: {money(BANDS.reduce((sum, { amount }) => sum + row[amount], 0))}
              </p>
            )}
          </>
        );
      }}
    </Part>
  );
}
