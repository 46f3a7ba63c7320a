import { Random } from '../../core/kernel/random.ts';
import { DAY, dayStart, quarterStart, type Time, weekStart } from '../../core/kernel/time.ts';
import { type ForecastCategory, forecastCategories, opportunityTypes, stages } from '../../core/world/index.ts';

/** A small sales organisation whose past is known whole, so that tests can ask what was known at any moment of it. */

export const STORY_BEGINS = Date.UTC(2025, 9, 20);
export const STORY_DAYS = 420;

export const storyReps = [
  { repId: 'rep-1', repName: 'Ana Ruiz', managerName: 'Ada Boyle', managerId: 'm-1', segment: 'SMB', region: 'West' },
  {
    repId: 'rep-2',
    repName: 'Bo Li',
    managerName: 'Ada Boyle',
    managerId: 'm-1',
    segment: 'Mid-Market',
    region: 'West',
  },
  {
    repId: 'rep-3',
    repName: 'Cy Diaz',
    managerName: 'Ben Cho',
    managerId: 'm-2',
    segment: 'Enterprise',
    region: 'Central',
  },
] as const;
export type StoryRep = (typeof storyReps)[number];

interface Since<T> {
  readonly at: Time;
  readonly value: T;
}

/** An opportunity from its opening on. Lists are in the order of time; the first entry of each is the opening. */
export interface StoryDeal {
  readonly id: string;
  readonly type: (typeof opportunityTypes)[number];
  readonly rep: StoryRep;
  readonly stages: readonly Since<(typeof stages)[number]>[];
  readonly amounts: readonly Since<number>[];
  readonly closeDates: readonly Since<Time>[];
  readonly categories: readonly Since<ForecastCategory>[];
  readonly engaged: number;
  readonly end: { readonly at: Time; readonly outcome: 'Won' | 'Lost'; readonly amount: number } | null;
}

export interface Story {
  readonly deals: readonly StoryDeal[];
  readonly random: number;
}

/** A story of so many deals; the same seed gives the same. */
export function storyOf(seed: number, deals: number): Story {
  const random = new Random(seed, 0x9e3779b9, 0x85ebca77, 0xc2b2ae3d);
  for (let n = 0; n < 8; n += 1) random.next();
  return { deals: Array.from({ length: deals }, (_, n) => dealOf(`lead-${n}`, random)), random: seed };
}

function dealOf(id: string, random: Random): StoryDeal {
  const opened = STORY_BEGINS + Math.floor(random.range(0, STORY_DAYS * DAY));
  const rep = random.pick(storyReps);
  const path: Since<(typeof stages)[number]>[] = [];
  let at = opened;
  for (const stage of stages.slice(random.int(0, 3))) {
    path.push({ at, value: stage });
    at += Math.floor(random.range(1, 25) * DAY);
    if (random.chance(0.2)) break;
  }
  const within = () => Math.floor(random.range(opened + 1, at));
  const amount = random.int(1_000_00, 90_000_00);
  const amounts = [{ at: opened, value: amount }];
  if (random.chance(0.5)) amounts.push({ at: within(), value: random.int(1_000_00, 90_000_00) });
  const closeDates = [{ at: opened, value: dayStart(opened + random.int(5, 120) * DAY) }];
  for (const moved of [within(), within()].sort((a, b) => a - b)) {
    if (random.chance(0.5)) closeDates.push({ at: moved, value: dayStart(moved + random.int(0, 120) * DAY) });
  }
  const categories = [{ at: opened, value: random.pick(forecastCategories) }];
  if (random.chance(0.6)) categories.push({ at: within(), value: random.pick(forecastCategories) });
  const outcome = random.chance(0.45) ? 'Won' : 'Lost';
  const last = amounts.at(-1)?.value ?? amount;
  const closesAt = random.chance(0.3) ? random.int(1_000_00, 90_000_00) : last;
  return {
    id,
    type: random.pick(opportunityTypes),
    rep,
    stages: path,
    amounts,
    closeDates,
    categories,
    engaged: random.int(0, 4),
    end: random.chance(0.93) ? { at, outcome, amount: closesAt } : null,
  };
}

/** What holds at a time: the last entry up to it. */
export function valueAt<T>(list: readonly Since<T>[], at: Time): T {
  const [first] = list;
  if (!first) throw new Error('a story without an opening');
  return list.findLast((entry) => entry.at <= at)?.value ?? first.value;
}

export function sinceAt<T>(list: readonly Since<T>[], at: Time): Time {
  return list.findLast((entry) => entry.at <= at)?.at ?? 0;
}

export const openedAt = (deal: StoryDeal): Time => deal.stages[0]?.at ?? 0;
export const isOpenAt = (deal: StoryDeal, at: Time): boolean =>
  openedAt(deal) <= at && (deal.end === null || deal.end.at > at);

/** Midnights that ended a week or a quarter of the story, up to a time. */
export function closingMidnights(until: Time): Time[] {
  const found: Time[] = [];
  for (let day = dayStart(STORY_BEGINS) + DAY; day <= until; day += DAY) {
    if (day === weekStart(day) || day === quarterStart(day)) found.push(day);
  }
  return found;
}
