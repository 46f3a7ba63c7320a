import { events, type KnownEvent } from '../telemetry/vocabulary.ts';

/** A step of a funnel: the first is the registration; the others an event, or the beginning of a membership. */
export interface Step {
  readonly id: string;
  readonly label: string;
  /** One of these is enough; empty: the registration. A completed lesson was started, even where that was not told. */
  readonly by: readonly (KnownEvent | 'membership')[];
}

/** What people go through, from their registration on, within a number of days. */
export interface Funnel {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly windowDays: number;
  readonly steps: readonly Step[];
}

const registered: Step = { id: 'registered', label: 'Registered', by: [] };
const started: Step = {
  id: 'lesson-started',
  label: 'Started a lesson',
  by: [events.lessonStarted, events.lessonCompleted],
};
const completed: Step = { id: 'lesson-completed', label: 'Completed a lesson', by: [events.lessonCompleted] };
const member: Step = { id: 'member', label: 'Became a member', by: ['membership'] };

/** Funnels of the view: an entry each. Steps of one id are the same step in all of them. */
export const funnels: readonly Funnel[] = [
  {
    id: 'activation',
    label: 'Activation funnel',
    definition:
      'Of the people who registered in the range, those who within 30 days of it started a lesson, completed one, and began a membership. A step counts when all before it have happened as well, in whatever order.',
    windowDays: 30, // a month: the shortest term that is sold, so that who tries for a month is seen to decide
    steps: [registered, started, completed, member],
  },
  {
    id: 'first-week',
    label: 'First week',
    definition: 'Of the people who registered in the range, those who completed a lesson within 7 days of it.',
    windowDays: 7, // people have a rhythm of weeks: who does nothing in the first seldom does later
    steps: [registered, completed],
  },
];

export function findFunnel(id: string): Funnel | undefined {
  return funnels.find((funnel) => funnel.id === id);
}
