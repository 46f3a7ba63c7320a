import { randomUUID } from 'node:crypto';
import type { LambdaFunction } from '../lambda/function.ts';
import { findFunction, type RuleSpec } from '../template/app.ts';
import { nextOccurrence, parseSchedule } from './schedule.ts';

/** Longest delay that a timer takes. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/** The event that EventBridge invokes a target with. */
const scheduledEvent = (rule: RuleSpec, now: number, region: string) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '000000000000',
  time: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
  region,
  resources: [rule.identity.attributes.Arn],
  detail: {},
});

/**
 * Fires a scheduled rule: once now, so that a start need not wait for the first full minute, then on its schedule.
 * @returns a function that stops it
 * @throws TemplateError for a schedule or a target that can't be run
 */
export function startRule(rule: RuleSpec, functions: readonly LambdaFunction[], region: string): () => void {
  const { ScheduleExpression, Targets, State } = rule.properties;
  const schedule = parseSchedule(ScheduleExpression);
  const targets = Targets.map(({ Arn, Input }) => ({ target: findFunction(functions, Arn), input: Input }));
  if (State === 'DISABLED') return () => undefined;
  let timer: NodeJS.Timeout | undefined;

  const fire = (now: number) => {
    for (const { target, input } of targets) {
      void target.invoke(input === undefined ? scheduledEvent(rule, now, region) : JSON.parse(input));
    }
  };
  const arm = (due: number) => {
    const delay = Math.min(LONGEST_DELAY_MS, Math.max(0, due - Date.now()));
    timer = setTimeout(() => {
      const now = Date.now();
      if (now < due) return arm(due);
      fire(now);
      // Counted from the due time, so that delays don't add up; from now when the machine has slept.
      const next = nextOccurrence(schedule, due);
      arm(next > now ? next : nextOccurrence(schedule, now));
    }, delay);
  };

  const start = Date.now();
  fire(start);
  arm(nextOccurrence(schedule, start));
  return () => clearTimeout(timer);
}
