import { quarterStart } from '../../kernel/time.ts';
import { outside, unequal } from '../engine/rule-helpers.ts';
import { moveRule, type Rule, rowRule } from '../machine.ts';
import { contactsOf } from './contacts.ts';
import { attainmentOf } from './rep-rows.ts';

/** What the open leads of each rep add up to. */
const totals: Rule = {
  id: 'rep.pipeline-is-sum',
  label: 'A rep’s pipeline is the open leads that the rep owns',
  rationale: 'teams and company are added up from it',
  entity: 'reps',
  since: 2,
  check({ rows, simulation }) {
    const sums = new Map<string, { open: number; pipeline: number }>();
    for (const { owner, value } of simulation.state.leads) {
      const sum = sums.get(owner) ?? { open: 0, pipeline: 0 };
      sums.set(owner, { open: sum.open + 1, pipeline: sum.pipeline + value });
    }
    const broken = rows.reps.flatMap((row) => {
      const { open, pipeline } = sums.get(row.id) ?? { open: 0, pipeline: 0 };
      const detail =
        unequal('openOpportunities', row.openOpportunities, open) ??
        unequal('pipelineValue', row.pipelineValue, pipeline);
      return detail === null ? [] : [{ id: row.id, detail }];
    });
    return { checked: rows.reps.length, broken };
  },
};

/** The clients that each rep looks after. */
const accounts: Rule = {
  id: 'rep.accounts-are-counted',
  label: 'Each client has a rep who counts it among the accounts',
  rationale: 'a new account goes to who has fewer',
  entity: 'reps',
  since: 3,
  check({ rows, simulation }) {
    const counts = new Map<string, number>();
    for (const { rep } of simulation.state.clients) counts.set(rep, (counts.get(rep) ?? 0) + 1);
    const strangers = [...counts.keys()].filter((id) => !simulation.state.reps.get(id));
    const broken = strangers.map((id) => ({ id, detail: `${id} is nobody` }));
    for (const { id, accounts: counted } of simulation.state.reps) {
      const detail = unequal('accounts', counted, counts.get(id) ?? 0);
      if (detail !== null) broken.push({ id, detail });
    }
    return { checked: rows.reps.length, broken };
  },
};

export const repRules: readonly Rule[] = [
  totals,
  accounts,
  rowRule({
    id: 'rep.attainment-derived',
    label: 'Quota attainment is what was won of the quota',
    rationale: 'a share is computed from its two figures',
    entity: 'reps',
    since: 2,
    fault: (row) =>
      unequal('quotaAttainment', row.quotaAttainment, attainmentOf({ closed: row.closedWon, quota: row.quota })),
  }),
  rowRule({
    id: 'rep.quota-of-this-quarter',
    label: 'The quota is that of the quarter that runs',
    rationale: 'a quota lasts a quarter',
    entity: 'reps',
    since: 2,
    fault: (_row, rep, { time }) => unequal('the quarter', rep.quarter, quarterStart(time)),
  }),
  rowRule({
    id: 'rep.manager-exists',
    label: 'A rep has a manager who is there',
    rationale: 'teams add up to the company',
    entity: 'reps',
    since: 2,
    fault: (row, rep, { simulation }) =>
      simulation.state.managers.get(rep.manager)?.name === row.managerName ? null : `${row.managerName} leads nobody`,
  }),
  rowRule({
    id: 'rep.activity-not-ahead',
    label: 'The last activity is not ahead',
    rationale: 'nobody was called tomorrow',
    entity: 'reps',
    since: 2,
    fault: (row, rep, { time }) =>
      row.lastActivity === null ? null : outside('lastActivity', row.lastActivity, rep.hiredAt, time),
  }),
  rowRule({
    id: 'lead.owner-exists',
    label: 'A lead is owned by a rep who is there',
    rationale: 'nobody’s opportunity is in nobody’s forecast',
    entity: 'leads',
    since: 2,
    fault: (_row, lead, { simulation }) => (simulation.state.reps.get(lead.owner) ? null : `${lead.owner} is nobody`),
  }),
  rowRule({
    id: 'lead.contact-of-account',
    label: 'The contact of a lead is one of the account’s, and answers lie between the opening and now',
    rationale: 'the same people decide on all that is sold to a client',
    entity: 'leads',
    since: 2,
    fault(row, lead, { time }) {
      const contacts = contactsOf(lead.company);
      if (!contacts.some(({ name, email }) => name === row.contactName && email === row.email))
        return `${row.contactName} is not of ${lead.company}`;
      const wrong = lead.answered.find((at) => at !== 0 && (at < lead.openedAt || at > time));
      return wrong === undefined ? unequal('answers', lead.answered.length, contacts.length) : `an answer at ${wrong}`;
    },
  }),
  moveRule({
    id: 'rep.identity-kept',
    label: 'Name and territory of a rep never change',
    rationale: 'past quarters are counted by the territory of today',
    entity: 'reps',
    since: 2,
    fault: (before, after) =>
      before.name === after.name && before.region === after.region && before.segment === after.segment
        ? null
        : 'name or territory changed',
  }),
];
