import { FunnelBars } from '../../../charts/funnel-bars.tsx';
import { HeatTable } from '../../../charts/heat-table.tsx';
import { PartsBar } from '../../../charts/parts-bar.tsx';
import { Waterfall } from '../../../charts/waterfall.tsx';
import { type KindProps, READ_OUT } from './shown.ts';
import { writerOf } from './written.ts';

/** Shares of a whole. */
export function PieWidget({ data }: KindProps<'pie-chart'>) {
  return (
    <PartsBar
      title={data.message}
      alt={data.alt}
      parts={data.segments.map(({ label, value, display, percentage_display: share = '' }) => ({
        label,
        value,
        display,
        share,
      }))}
      total={data.total_display}
    />
  );
}

/** Stages of which each is a part of the one before. */
export function FunnelWidget({ data }: KindProps<'funnel-chart'>) {
  return (
    <FunnelBars
      title={data.message}
      alt={data.alt}
      steps={data.stages.map(({ label, value, display, percentage_display: ofFirst = '', ...stage }, index) => ({
        id: label,
        label,
        value,
        display,
        ofFirst,
        conversion:
          index === 0 || stage.of_previous === null ? undefined : `${stage.of_previous_display} of the step before`,
      }))}
    />
  );
}

/** From a start by changes to an end. */
export function WaterfallWidget({ data, plotHeight }: KindProps<'waterfall-chart'>) {
  const displays = new Map(data.steps.map(({ value, display }) => [value, display]));
  const write = writerOf(data.axis);
  return (
    <Waterfall
      title={data.message}
      alt={data.alt}
      parts={data.steps.map(({ label, value, role }) => ({
        id: label,
        label,
        value,
        kind: role === 'total' ? 'total' : 'step',
      }))}
      write={(value) => displays.get(value) ?? write(value)}
      height={plotHeight + READ_OUT}
    />
  );
}

/** A date stands in one line. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** Values by two dimensions. */
export function HeatWidget({ shown, data }: KindProps<'heatmap'>) {
  const { row_details: rows, column_details: columns, values, displays, axis } = data;
  return (
    <HeatTable
      title={data.message}
      subtitle={axis.unit ?? undefined}
      alt={data.alt}
      corner={shown.title}
      isCornerClear
      columns={columns.map(({ key, short, partial }) => ({
        id: key,
        label: partial ? `${unbroken(short)} (part)` : unbroken(short),
      }))}
      rows={rows.map(({ key, label }, row) => ({
        id: key,
        label,
        cells: columns.map((_, column) => ({
          value: values[row]?.[column] ?? null,
          display: displays[row]?.[column] ?? '',
        })),
      }))}
      domain={axis.domain}
      write={writerOf(axis)}
    />
  );
}
