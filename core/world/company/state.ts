import type { Entity } from '../engine/entity.ts';

/** What happened today in the whole company; set to zero at each midnight, after the day was measured. */
export interface DayCounters {
  clientsSigned: number;
  clientsLeft: number;
  leadsOpened: number;
  leadsWon: number;
  leadsLost: number;
  /** Annual value won and lost today, in cents. */
  valueWon: number;
  valueLost: number;
  /** Sum of the days from opening to winning of the opportunities won today. */
  cycleDays: number;
}

/** The company itself: one record, with what belongs to no single entity. */
export interface Company extends Entity {
  /** How many tickets clients raise against their industry's usual: follows the team, so that it is well used. */
  demand: number;
  /** How many employees clients have on average, against what is usual in their industries. */
  clientSize: number;
  today: DayCounters;
}

export function zeroCounters(): DayCounters {
  return {
    clientsSigned: 0,
    clientsLeft: 0,
    leadsOpened: 0,
    leadsWon: 0,
    leadsLost: 0,
    valueWon: 0,
    valueLost: 0,
    cycleDays: 0,
  };
}
