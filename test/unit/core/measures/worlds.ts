import { DAY, isoMonth, type Time } from '../../../../core/kernel/time.ts';
import {
  appendDay,
  type DayFigures,
  emptyMonth,
  type Figures,
  HistoryRecorder,
  type KeyMonth,
  type MeasureMonth,
} from '../../../../core/measures/index.ts';
import { dayOf } from '../../../../core/measures/month.ts';
import {
  type Counts,
  castWorld,
  completeCounts,
  historyStart,
  PACK_VERSION,
  type Simulation,
  type WorldConfig,
} from '../../../../core/world/index.ts';

/** A config of a world whose history begins on 2024-10-21. */
export function configOf(seed: number, counts: Partial<Counts> = {}): WorldConfig {
  const startedAt = Date.UTC(2026, 10, 21, 10, 30);
  return { seed, packVersion: PACK_VERSION, counts: completeCounts(counts), startedAt };
}

export interface ObservedWorld {
  readonly simulation: Simulation;
  readonly recorder: HistoryRecorder;
  readonly start: Time;
}

/** A world that was cast and observed for so many days (and hours, as a fraction) of its history. */
export function observedWorld(config: WorldConfig, days: number): ObservedWorld {
  const simulation = castWorld(config);
  const recorder = new HistoryRecorder();
  const start = historyStart(config.startedAt);
  simulation.observeDay = recorder.observe;
  simulation.advance(start + Math.round(days * DAY));
  return { simulation, recorder, start };
}

/** For days on which nobody sold. */
export const noSales = { rep: null, team: null, segment: null, region: null } as const;

export const salesScopes = ['rep', 'team', 'segment', 'region'] as const;

/** One recorded day, with the figures of each scope by themselves. */
export interface SeenDay {
  readonly day: Time;
  readonly company: Figures;
  readonly departments: Readonly<Record<string, Figures>>;
  readonly clients: Readonly<Record<string, Figures>> | null;
  /** Of reps and what they are grouped by, by scope. */
  readonly sales: Readonly<Record<(typeof salesScopes)[number], Readonly<Record<string, Figures>> | null>>;
}

/** The recorded days of a month, one by one. */
export function daysOf(month: MeasureMonth): SeenDay[] {
  return month.days.map((date, place) => {
    const at = (scope: string): Record<string, Figures> | null => {
      const keys = month.scopes[scope];
      return keys ? keysAt(keys, place) : null;
    };
    const company = at('company')?.company ?? {};
    const [rep, team, segment, region] = salesScopes.map(at);
    return {
      day: dayOf(month.month, date),
      company,
      departments: at('department') ?? {},
      clients: at('client'),
      sales: { rep: rep ?? null, team: team ?? null, segment: segment ?? null, region: region ?? null },
    };
  });
}

function keysAt(keys: Readonly<Record<string, KeyMonth>>, place: number): Record<string, Figures> {
  const there: Record<string, Figures> = {};
  for (const [id, { from, values }] of Object.entries(keys)) {
    const figures = Object.entries(values).flatMap(([name, list]) => {
      const value = list[place - from];
      return typeof value === 'number' ? [[name, value] as const] : [];
    });
    if (figures.length > 0) there[id] = Object.fromEntries(figures);
  }
  return there;
}

/** What was seen, as it is recorded. */
export function recordOf({ day, company, departments, clients, sales }: SeenDay): DayFigures {
  return { day, scopes: { company: { company }, department: departments, client: clients, ...sales } };
}

/** Days put back into months. */
export function monthsOf(days: readonly SeenDay[]): Map<string, MeasureMonth> {
  const months = new Map<string, MeasureMonth>();
  for (const seen of days) {
    const name = isoMonth(seen.day);
    const month = months.get(name) ?? emptyMonth(name);
    appendDay(month, recordOf(seen));
    months.set(name, month);
  }
  return months;
}
