import { useMemo } from 'react';
import { listClients, listMetrics, queryMetric } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { nameOf } from './figures.ts';
import { addMonths, instant, startOfDay } from './local-days.ts';
import { type FilterId, filterIds } from './state.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

type Choices = Readonly<Record<FilterId, { readonly label: string; readonly values: readonly Choice[] }>> & {
  readonly zones: readonly Choice[];
};

/** Until the catalogue is there. */
const LABELS: Readonly<Record<FilterId, string>> = {
  channel: 'Channel',
  region: 'Region',
  platform: 'Platform',
  plan_type: 'Plan',
  client_id: 'Client',
};

/** Months back in which a value must have occurred to be offered: all that a world begins with. */
const MONTHS = 24;
const MOST_CLIENTS = 500;

/** Values that a dimension had in the last two years. They hardly change: ticks don't ask again. */
function useParts(metric: string, dimension: Exclude<FilterId, 'client_id'>, today: string): readonly Choice[] {
  const first = `${today.slice(0, 8)}01`;
  const range = {
    start: instant(startOfDay(addMonths(first, -MONTHS), 'UTC')),
    end: instant(startOfDay(addMonths(first, 1), 'UTC')),
  };
  const { data } = useRead(() => queryMetric({ metric, range, breakdown: [dimension], granularity: 'month' }), {
    fixed: true,
  });
  return useMemo(
    () =>
      (data?.parts ?? []).flatMap(({ cell }) => {
        const value = cell[dimension];
        return value === null || value === undefined ? [] : [{ value, label: nameOf(value) }];
      }),
    [data, dimension],
  );
}

/** Time zones that this browser knows, the reader's and UTC first. */
function zonesOf(): readonly Choice[] {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const all = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== own && zone !== 'UTC');
  return [...new Set(['UTC', own, ...all])].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

/** What each filter can be set to, by what there is in the world. */
export function useFilterChoices(today: string): Choices {
  const channel = useParts('new-users', 'channel', today);
  const region = useParts('new-users', 'region', today);
  const platform = useParts('new-users', 'platform', today);
  const plans = useParts('purchases', 'plan_type', today);
  const { data: clients } = useRead(() => listClients({ limit: MOST_CLIENTS }), { fixed: true });
  const { data: catalogue } = useRead(() => listMetrics(), { fixed: true });
  return useMemo(() => {
    const named = (clients ?? []).map(({ id, name }) => ({ value: id, label: name }));
    named.sort((a, b) => a.label.localeCompare(b.label));
    const values = { channel, region, platform, plan_type: plans, client_id: named };
    const entries = filterIds.map((id) => [
      id,
      { label: catalogue?.dimensions.find((each) => each.id === id)?.label ?? LABELS[id], values: values[id] },
    ]);
    return { ...Object.fromEntries(entries), zones: zonesOf() } as Choices;
  }, [channel, region, platform, plans, clients, catalogue]);
}
