import { dayStart } from '../../kernel/time.ts';
import { type Counts, entityKinds } from '../config.ts';
import type { Row } from '../engine/entity.ts';
import { outside } from '../engine/rule-helpers.ts';
import type { EntityKind } from '../kinds.ts';
import { moveRule, type Rule, rowRule } from '../machine.ts';
import { stageRates, stages } from '../pack/sales.ts';
import { repsOf } from '../staff.ts';
import { SCORE_SWING } from './rows.ts';

/** How far the two populations that live and die may move from the configured counts: shares of them, and some more either way. */
const bands = { clients: { low: 0.65, high: 1.35 }, leads: { low: 0.4, high: 1.75 } } as const;
const SLACK = 3;

/** How many rows of a kind there may be. Clients and leads come and go; licences and contracts need a vendor to be from. */
function bandOf(kind: EntityKind, counts: Counts): readonly [low: number, high: number] {
  if (kind === 'reps') return [counts.reps, repsOf(counts)];
  const count = (kind === 'licenses' || kind === 'contracts') && counts.vendors === 0 ? 0 : counts[kind];
  if (kind !== 'clients' && kind !== 'leads') return [count, count];
  const band = bands[kind];
  return [Math.floor(count * band.low) - SLACK, Math.ceil(count * band.high) + SLACK];
}

const population: Rule = {
  id: 'company.populations-in-band',
  label: 'Populations stay in a band around the configured counts',
  rationale: 'a demo world neither empties nor swells, however long it runs',
  entity: 'clients',
  check(snapshot) {
    const broken: { id: string; detail: string }[] = [];
    for (const kind of entityKinds) {
      const detail = outside(kind, snapshot.rows[kind].length, ...bandOf(kind, snapshot.simulation.config.counts));
      if (detail !== null) broken.push({ id: kind, detail });
    }
    return { checked: entityKinds.length, broken };
  },
};

const dated: Rule = {
  id: 'company.rows-dated',
  label: 'No row changed later than now',
  rationale: 'who asks for what changed since then must miss nothing',
  entity: 'clients',
  check(snapshot) {
    const rows = entityKinds.flatMap((kind): readonly Row[] => snapshot.rows[kind]);
    const broken = rows
      .filter((row) => row.lastUpdated > snapshot.time)
      .map(({ id, lastUpdated }) => ({ id, detail: `lastUpdated is ${lastUpdated - snapshot.time} ms ahead` }));
    return { checked: rows.length, broken };
  },
};

export const salesRules: readonly Rule[] = [
  population,
  dated,
  rowRule({
    id: 'lead.probability-fits-stage',
    label: 'The probability lies near its stage’s',
    rationale: 'sales may lean, but a proposal is not a first call',
    entity: 'leads',
    fault(row) {
      const known = stageRates[stages.indexOf(row.stage)];
      if (!known) return `unknown stage ${row.stage}`;
      const reach = known.spread + SCORE_SWING;
      return outside(
        'probability',
        row.probability,
        Math.max(1, known.probability - reach),
        Math.min(99, known.probability + reach),
      );
    },
  }),
  rowRule({
    id: 'lead.value-positive',
    label: 'A lead has a value',
    rationale: 'an opportunity without a value is a contact',
    entity: 'leads',
    fault: (row) => (row.value > 0 ? null : 'value is 0'),
  }),
  rowRule({
    id: 'lead.close-date-ahead',
    label: 'The expected close date is today or later',
    rationale: 'an open opportunity closes in the future, or its date is put off',
    entity: 'leads',
    fault: (row, _lead, snapshot) =>
      row.expectedCloseDate >= dayStart(snapshot.time) ? null : 'the expected close date is past',
  }),
  rowRule({
    id: 'lead.contact-not-ahead',
    label: 'The last contact lies between the opening and now',
    rationale: 'nobody was contacted tomorrow',
    entity: 'leads',
    fault: (row, lead, snapshot) => outside('lastContact', row.lastContact, lead.openedAt, snapshot.time),
  }),
  rowRule({
    id: 'lead.client-exists',
    label: 'Expansions and renewals name a client that is there, new business none',
    rationale: 'a won expansion raises an agreement',
    entity: 'leads',
    fault(_row, lead, snapshot) {
      if ((lead.type === 'New Business') !== (lead.client === null)) return `${lead.type} with client ${lead.client}`;
      return lead.client === null || snapshot.simulation.state.clients.get(lead.client)
        ? null
        : `${lead.client} is gone`;
    },
  }),
  rowRule({
    id: 'lead.desk-mirrored',
    label: 'A lead is worked on at the desk that it names',
    rationale: 'one desk, one opportunity',
    entity: 'leads',
    fault: (row, lead, snapshot) =>
      lead.desk === null || snapshot.simulation.state.desks.get(lead.desk)?.lead === row.id
        ? null
        : `${lead.desk} has another lead`,
  }),
  rowRule({
    id: 'lead.renewal-known',
    label: 'A client with an open renewal is being renewed',
    rationale: 'an agreement is renewed once',
    entity: 'leads',
    fault(_row, lead, snapshot) {
      if (lead.type !== 'Renewal' || lead.client === null) return null;
      const client = snapshot.simulation.state.clients.get(lead.client);
      return client && (client.renewing || client.leavesAt > 0) ? null : `${lead.client} is not being renewed`;
    },
  }),
  moveRule({
    id: 'lead.stage-moves-forward',
    label: 'Stages only move forward',
    rationale: 'an opportunity that falls back is lost and opened anew',
    entity: 'leads',
    fault: (before, after) =>
      stages.indexOf(after.stage) >= stages.indexOf(before.stage) ? null : `${before.stage} became ${after.stage}`,
  }),
  moveRule({
    id: 'lead.identity-kept',
    label: 'Company and source of a lead never change',
    rationale: 'what an opportunity is, it stays',
    entity: 'leads',
    fault: (before, after) =>
      before.companyName === after.companyName && before.source === after.source ? null : 'company or source changed',
  }),
];
