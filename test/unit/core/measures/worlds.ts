import { DAY, isoMonth, type Time } from '../../../../core/kernel/time.ts';
import {
  appendDay,
  type DayFigures,
  emptyMonth,
  HistoryRecorder,
  type MeasureMonth,
} from '../../../../core/measures/index.ts';
import {
  type Counts,
  castWorld,
  defaultCounts,
  historyStart,
  PACK_VERSION,
  type Simulation,
  type WorldConfig,
} from '../../../../core/world/index.ts';

/** A config of a world whose history begins on 2024-10-21. */
export function configOf(seed: number, counts: Partial<Counts> = {}): WorldConfig {
  const startedAt = Date.UTC(2026, 10, 21, 10, 30);
  return { seed, packVersion: PACK_VERSION, counts: { ...defaultCounts, ...counts }, startedAt };
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

/** Days put back into months. */
export function monthsOf(days: readonly DayFigures[]): Map<string, MeasureMonth> {
  const months = new Map<string, MeasureMonth>();
  for (const figures of days) {
    const name = isoMonth(figures.day);
    const month = months.get(name) ?? emptyMonth(name, figures.clients !== null);
    appendDay(month, figures);
    months.set(name, month);
  }
  return months;
}
