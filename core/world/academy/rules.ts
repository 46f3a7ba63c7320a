import { addMonths } from '../../kernel/time.ts';
import { outside, unequal } from '../engine/rule-helpers.ts';
import type { Rule, Simulation } from '../machine.ts';
import { seatsOf } from './learners.ts';
import { courseOf } from './lessons.ts';
import { planOf } from './memberships.ts';
import type { Learner } from './state.ts';

type About = Pick<Rule, 'id' | 'label' | 'rationale'>;

/** A rule that looks at each learner. Learners have no rows: they are told by their ids, among the clients’ rules. */
function learnerRule(
  about: About & { readonly fault: (learner: Learner, simulation: Simulation) => string | null },
): Rule {
  const { fault, ...text } = about;
  return {
    ...text,
    entity: 'clients',
    since: 2,
    check({ simulation }) {
      const { learners } = simulation.state;
      const broken = Array.from(learners, (learner) => ({ id: learner.id, detail: fault(learner, simulation) }));
      return {
        checked: learners.size,
        broken: broken.flatMap(({ id, detail }) => (detail === null ? [] : [{ id, detail }])),
      };
    },
  };
}

const seats: Rule = {
  id: 'academy.seats-suffice',
  label: 'No more people of a client learn than it has seats for',
  rationale: 'seats are a share of its usual employees, so that all learners still work there when it shrinks',
  entity: 'clients',
  since: 2,
  check({ rows, simulation }) {
    const taken = new Map<string, number>();
    for (const { client } of simulation.state.learners) taken.set(client, (taken.get(client) ?? 0) + 1);
    const broken = rows.clients.flatMap(({ id }) => {
      const detail = outside('learners', taken.get(id) ?? 0, 0, seatsOf(simulation.state.clients.need(id)));
      return detail === null ? [] : [{ id, detail }];
    });
    return { checked: rows.clients.length, broken };
  },
};

const members: Rule = {
  id: 'academy.members-counted',
  label: 'The academy’s members are the learners whose membership runs',
  rationale: 'the number is kept with each purchase and each end',
  entity: 'clients',
  since: 2,
  check({ simulation }) {
    const { academy, learners } = simulation.state;
    let running = 0;
    for (const { membership } of learners) if (membership !== null) running += 1;
    const broken = Array.from(academy).flatMap(({ id, members: counted }) => {
      const detail = unequal('members', counted, running);
      return detail === null ? [] : [{ id, detail }];
    });
    return { checked: academy.size, broken };
  },
};

export const academyRules: readonly Rule[] = [
  learnerRule({
    id: 'learner.client-exists',
    label: 'A learner works at a client that is there',
    rationale: 'a client that leaves takes its people along',
    fault: ({ client }, { state }) => (state.clients.get(client) ? null : `${client} is no client`),
  }),
  seats,
  members,
  learnerRule({
    id: 'learner.times-in-order',
    label: 'A learner registers before learning, and neither is ahead',
    rationale: 'events arrive after they happen',
    fault: ({ registeredAt, lastSeen }, { time }) =>
      outside('registeredAt', registeredAt, 0, lastSeen) ?? outside('lastSeen', lastSeen, 0, time),
  }),
  learnerRule({
    id: 'learner.nothing-before-registration',
    label: 'Who has not registered has not learned, and is no member',
    rationale: 'every learner’s events begin with the registration',
    fault: ({ registeredAt, sessions, completed, membership }) =>
      registeredAt > 0 || (sessions === 0 && completed === 0 && membership === null) ? null : 'learns uninvited',
  }),
  learnerRule({
    id: 'learner.lesson-of-course',
    label: 'The lessons completed of a course are fewer than it has',
    rationale: 'with the last lesson the next course begins',
    fault: ({ course, lesson }) => outside('lesson', lesson, 0, courseOf(course).lessons - 1),
  }),
  learnerRule({
    id: 'learner.finished-once',
    label: 'Courses completed are of the catalogue and listed once, with lessons for all of them',
    rationale: 'who completes a course has completed its lessons',
    fault({ finished, completed, lesson }) {
      if (new Set(finished).size !== finished.length) return 'a course is listed twice';
      const least = finished.reduce((sum, id) => sum + courseOf(id).lessons, lesson);
      return completed >= least ? null : `completed is ${completed}, expected ${least} or more`;
    },
  }),
  learnerRule({
    id: 'membership.term-follows-plan',
    label: 'A membership lasts the months of its plan and costs its price',
    rationale: 'prices and terms are those of the price list',
    fault({ membership }) {
      if (membership === null) return null;
      const { months, price } = planOf(membership.plan);
      return (
        unequal('expiry', membership.expiry, addMonths(membership.start, months)) ??
        unequal('amount', membership.amount, price)
      );
    },
  }),
  learnerRule({
    id: 'membership.in-force',
    label: 'A membership has begun, after the registration, and has not expired',
    rationale: 'at its expiry a membership is renewed or ends',
    fault({ membership, registeredAt }, { time }) {
      if (membership === null) return null;
      const { start, expiry } = membership;
      if (expiry <= time) return `expired at ${expiry}`;
      return outside('start', start, registeredAt, time);
    },
  }),
];
