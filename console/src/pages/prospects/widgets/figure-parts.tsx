import { TimeChart } from '../../../charts/time-chart.tsx';
import { EntityLink } from '../../../kit/entity-link.tsx';
import type { Explained } from '../../../kit/explain/explain.tsx';
import type { DrawnData } from './drawn.ts';
import { movedByOf } from './moved-by.ts';
import { sparkSeries } from './series.ts';
import type { ShownWidget } from './shown.ts';
import { writerOf } from './written.ts';

type FigureData = DrawnData['kpi-card'] | DrawnData['gauge'];

const BASES = {
  level: 'as it stood at the end of each period',
  rolling: 'each point over a time as long as the value’s',
  'running-total': 'running total',
} as const;

/** A figure of a card or a gauge with all that can be asked of it. */
export function explainedFigure(shown: ShownWidget, data: FigureData): Explained {
  const { widget, sources, asked, tick } = shown;
  const { name, display, unit, window, spark, format = 'number', decimals = 0, currency = null } = data;
  return {
    label: name,
    display,
    unit: unit ?? undefined,
    window: window.label,
    definition: widget.description,
    sources,
    tick,
    asked,
    ...(data.scope !== 'company' && {
      rows: () => (
        <EntityLink entity="clients" id={shown.client}>
          The client, its agreement, seats and tickets
        </EntityLink>
      ),
    }),
    ...(spark && {
      history: () => (
        <TimeChart
          level={3}
          title={data.message}
          subtitle={BASES[spark.basis]}
          alt={data.alt}
          series={[sparkSeries(name, spark)]}
          movedBy={movedByOf(shown, data.scope)}
          write={writerOf({ format, decimals, currency })}
        />
      ),
    }),
  };
}

/** `down 2.6% on the 12 months before`: where a figure goes, which is not how it stands. */
export function changeOf({ compared_with: compared }: FigureData) {
  if (compared === undefined) return undefined;
  const { direction, change_display: change, label } = compared;
  return direction === 'flat'
    ? { direction: 'level' as const, text: `unchanged from ${label}` }
    : { direction, text: `${change} on ${label}` };
}
