import { DAY, HOUR, type Time } from '../../../kernel/time.ts';
import { type Contact, contactsOf } from '../../../world/index.ts';
import type { DatasetRow } from '../graph/dataset.ts';
import { median } from '../kit/statistics.ts';
import { visitRow } from './fold-deals.ts';
import { engagementOf, type Followed } from './followed.ts';
import { followedOf, type Kept } from './kept.ts';
import type { LiveDeal } from './live.ts';
import type { Moment } from './moments.ts';
import { territoryOf } from './roster.ts';
import type { contacts, opportunities, processEvents } from './schemas.ts';

type OpportunityRow = DatasetRow<typeof opportunities>;
type ContactRow = DatasetRow<typeof contacts>;
type VisitRow = DatasetRow<typeof processEvents>;

/** Names of an opportunity and its owner: they never change. */
function namesOf({ id, name, accountName, owner }: Followed) {
  return { opportunityId: id, opportunityName: name, accountName, ownerName: owner.name };
}

/** The open opportunities of now: their state, and what activities tell. */
export function openNow(kept: Kept, deals: readonly LiveDeal[], { asOf }: Moment): OpportunityRow[] {
  return deals.map((state) => {
    const opportunity = followedOf(kept, state.opportunityId);
    const { type, owner, openedAt } = opportunity;
    return {
      ...namesOf(opportunity),
      type,
      ownerId: owner.id,
      openedAt,
      ...state,
      ...engagementOf(opportunity, asOf),
      ...territoryOf(owner),
    };
  });
}

/** The opportunities that were open when a week or a quarter ended, as they were written down then. */
export function openThen(kept: Kept, { asOf }: Moment): OpportunityRow[] {
  return kept.snapshots.at(asOf).map(({ snapshotAt: _, ...facts }) => ({
    ...namesOf(followedOf(kept, facts.opportunityId)),
    ...facts,
  }));
}

/** The stage that each open opportunity is in at a moment. */
export function openVisits(kept: Kept, { through }: Moment): VisitRow[] {
  return kept.opened.upTo(through).flatMap((opportunity) => {
    if (opportunity.closedAt !== null && opportunity.closedAt <= through) return [];
    const visit = opportunity.visits.findLast(({ enteredAt }) => enteredAt <= through);
    return visit ? [visitRow(opportunity, visit)] : [];
  });
}

/** The people of the open opportunities' accounts, with what they answered on each up to a moment. */
export function contactRows(kept: Kept, open: readonly OpportunityRow[], { through }: Moment): ContactRow[] {
  return open.flatMap(({ opportunityId, accountName }) => {
    const { answers } = followedOf(kept, opportunityId);
    return contactsOf(accountName).map((person) =>
      contactRow(opportunityId, person, answers.get(person.name), through),
    );
  });
}

function contactRow(
  opportunityId: string,
  { name, role }: Contact,
  answers: readonly Time[] = [],
  through: Time,
): ContactRow {
  const times = answers.filter((time) => time <= through);
  return {
    opportunityId,
    contactName: name,
    contactRole: role,
    engaged: Number(times.length > 0),
    lastAnswer: times.at(-1) ?? null,
    answerHours: median(times.map((time) => (time % DAY) / HOUR)),
  };
}
