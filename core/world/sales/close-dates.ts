import { clamp, exp } from '../../kernel/math.ts';
import type { Random } from '../../kernel/random.ts';
import { DAY, dayStart, quarterStart, type Time } from '../../kernel/time.ts';
import type { Client } from '../operations/state.ts';
import type { OpportunityType, Stage } from '../pack/sales.ts';
import { closeDates } from '../pack/selling.ts';
import { daysLeft } from './stage-rates.ts';
import type { Rep } from './state.ts';

interface Opened {
  readonly now: Time;
  readonly type: OpportunityType;
  readonly client: Client | null;
  readonly stage: Stage;
  readonly owner: Rep;
  readonly random: Random;
}

/** The close date that a new opportunity is given: a renewal's about the end of the agreement, any other's when its owner hopes to be through. */
export function firstCloseDate({ now, type, client, stage, owner, random }: Opened): Time {
  const today = dayStart(now);
  const days =
    type === 'Renewal' && client
      ? (dayStart(client.agreement.end) - today) / DAY + random.int(-35, 0)
      : hopedDays(daysLeft(type, stage), owner, random);
  const date = today + Math.max(2, Math.round(days)) * DAY;
  return type === 'Renewal' ? date : inTheQuarter(date, now, owner, random);
}

/** Days in which the owner hopes to be through with what usually takes so many: most hope for less, disciplined reps for about as many. */
export function hopedDays(usual: number, { habits }: Rep, random: Random): number {
  const [low, high] = closeDates.hoped;
  return (
    usual *
    random.range(low, high) *
    exp(closeDates.ofDiscipline * habits.discipline - closeDates.ofOptimism * habits.optimism)
  );
}

/** A date early in a quarter is often pulled to the end of the quarter before, where the number is made; by disciplined reps less often. */
export function inTheQuarter(date: Time, now: Time, { habits }: Rep, random: Random): Time {
  const { days, chance, ofDiscipline, last, least } = closeDates.quarterEnd;
  const begin = quarterStart(date);
  const end = begin - random.int(...last) * DAY;
  const pulled = random.chance(clamp(chance + ofDiscipline * habits.discipline, 0, 1));
  if (!pulled || date >= begin + days * DAY || end < now + least * DAY) return date;
  return end;
}
