import { clamp, exp } from '../../kernel/math.ts';
import type { Random } from '../../kernel/random.ts';
import { DAY, dayStart, HOUR, type Time } from '../../kernel/time.ts';
import { defineProcess, type Simulation } from '../machine.ts';
import { inSellingTime } from '../pace.ts';
import type { ActivityOutcome, ActivityType, Direction } from '../pack/organisation.ts';
import { rates } from '../pack/rates.ts';
import { acquaintance, activityChances, activityMix, reachOrder, usualNextSteps } from '../pack/selling.ts';
import { type Contact, contactsOf } from './contacts.ts';
import { agreeNextStep, ownerOf } from './deals.ts';
import { leadActivity } from './events.ts';
import { tallyActivity } from './rep-day.ts';
import type { Lead, Rep } from './state.ts';

/** What happens between rep and buyer, and whether the buyer said something. */
interface Happening {
  readonly activity: ActivityType;
  readonly direction: Direction;
  readonly outcome: ActivityOutcome;
}

const replied = ({ outcome }: Happening): boolean => outcome === 'answered' || outcome === 'held';

/** Mean wait for the next activity: reps who follow up fast call sooner, and whoever doesn't answer is called less often. */
function meanWait(simulation: Simulation, lead: Lead): Time {
  const { habits } = ownerOf(simulation, lead);
  if (lead.lastOutbound === 0) return rates.firstTouch.mean * exp(-0.45 * habits.speed);
  return rates.activity.mean * exp(-0.16 * habits.speed) * (lead.dark ? 1.6 : 1);
}

export const activities = defineProcess({
  id: 'lead.activity',
  kind: 'leads',
  wait: (simulation, lead, random) => inSellingTime(simulation.time, meanWait(simulation, lead), random),
  fire: act,
});

function act(simulation: Simulation, lead: Lead, random: Random): void {
  const owner = ownerOf(simulation, lead);
  const contacts = contactsOf(lead.company);
  const happening = lead.dark ? attempt(lead, random) : exchange(simulation, lead, owner, random);
  const place = contactFor(simulation, lead, owner, contacts, happening, random);
  note(simulation, lead, owner, { ...happening, contact: contacts[place], place });
  if (replied(happening)) agree(simulation, lead, owner, random);
  const engaged = lead.answered.filter((time) => time > 0).length;
  if (
    !lead.dark &&
    random.chance(activityChances.goesDark * acquaintance[lead.type].silence * exp(-0.3 * (engaged - 2)))
  )
    lead.dark = true;
}

/** The buyer has stopped answering: the rep writes and calls in vain, until the buyer answers again. */
function attempt(lead: Lead, random: Random): Happening {
  const activity = random.chance(0.6) ? 'email' : 'call';
  if (!random.chance(activityChances.comesBack)) return { activity, direction: 'outbound', outcome: 'no-answer' };
  lead.dark = false;
  return { activity, direction: 'outbound', outcome: 'answered' };
}

/** The ordinary run of calls, mails, meetings and demos; a next step that has come due is usually a meeting. */
function exchange(simulation: Simulation, lead: Lead, { habits }: Rep, random: Random): Happening {
  const due = lead.nextStepDue > 0 && Math.abs(simulation.time - lead.nextStepDue) < 1.5 * DAY;
  const meets = due && random.chance(clamp(0.5 + 0.12 * habits.discipline, 0.1, 0.9));
  const activity = meets ? 'meeting' : random.weighted(activityMix[lead.stage]);
  if (lead.lastOutbound === 0) {
    const first = activity === 'email' ? 'email' : 'call';
    return { activity: first, direction: 'outbound', outcome: random.chance(0.4) ? 'answered' : 'no-answer' };
  }
  if (activity === 'meeting' || activity === 'demo') {
    return random.chance(activityChances.held)
      ? { activity, direction: 'inbound', outcome: 'held' }
      : { activity, direction: 'outbound', outcome: 'cancelled' };
  }
  const { answers } = acquaintance[lead.type];
  const inbound = clamp((activityChances.inbound + 0.03 * habits.speed) * answers, 0.1, 0.6);
  if (random.chance(inbound)) return { activity, direction: 'inbound', outcome: 'answered' };
  const usual = activity === 'call' ? activityChances.callAnswered : activityChances.emailAnswered;
  return { activity, direction: 'outbound', outcome: random.chance(usual * answers) ? 'answered' : 'no-answer' };
}

/** With whom: a new person now and then, by the rep's habit; else one who is known, and rather one who answers at this hour. */
function contactFor(
  simulation: Simulation,
  lead: Lead,
  { habits }: Rep,
  contacts: readonly Contact[],
  happening: Happening,
  random: Random,
): number {
  const known = contacts.map((_contact, place) => place).filter((place) => (lead.answered[place] ?? 0) > 0);
  const others = contacts.map((_contact, place) => place).filter((place) => (lead.answered[place] ?? 0) === 0);
  const daring = clamp(activityChances.newContact * (1 + 0.4 * habits.threading), 0.02, 0.5);
  const inbound = happening.direction === 'inbound' && happening.outcome === 'answered';
  const fresh = known.length === 0 || (others.length > 0 && random.chance(inbound ? daring / 2 : daring));
  const among = fresh ? others : known;
  const hour = (simulation.time - dayStart(simulation.time)) / HOUR;
  const weight = ({ role, hour: usual }: Contact): number =>
    fresh ? reachOrder[role] : 1 / (1 + (hour - usual - 0.5) * (hour - usual - 0.5));
  return random.weighted(
    among.map((place) => {
      const contact = contacts[place];
      return [place, contact ? weight(contact) : 1] as const;
    }),
  );
}

/** Writes the activity down: on the lead, on its owner, and as an event. */
function note(
  simulation: Simulation,
  lead: Lead,
  owner: Rep,
  { contact, place, ...happening }: Happening & { readonly contact: Contact | undefined; readonly place: number },
): void {
  if (!contact) throw new Error(`${lead.company} has no contact ${place}`);
  const now = simulation.time;
  const times = happening.direction === 'inbound' ? lead.inbound : lead.outbound;
  while (times.length > 0 && (times[0] ?? now) <= now - 30 * DAY) times.shift();
  times.push(now);
  if (happening.direction === 'inbound') lead.lastInbound = now;
  else lead.lastOutbound = now;
  if (replied(happening)) lead.answered[place] = now;
  lead.lastContact = now;
  owner.lastActivity = now;
  tallyActivity(owner, happening.activity);
  simulation.touch('leads', lead, replied(happening) ? 'lead.replied' : 'lead.contacted');
  simulation.touch('reps', owner, `rep.${happening.activity}`);
  const { name, role } = contact;
  simulation.record(leadActivity, lead.id, { owner: owner.id, ...happening, contact: name, role });
}

/** What was answered or held often ends with a next step; disciplined reps see to it. */
function agree(simulation: Simulation, lead: Lead, { habits }: Rep, random: Random): void {
  lead.lean = clamp(lead.lean * 0.96 + random.normal() * 1.1, -9, 9);
  if (lead.nextStepDue > simulation.time) return;
  if (!random.chance(clamp(activityChances.agreesNextStep + 0.2 * habits.discipline, 0.05, 0.9))) return;
  agreeNextStep(simulation, lead, random.pick(usualNextSteps[lead.stage]), businessDay(simulation.time, random));
}

/** Some days ahead, on a business day, at a full hour. */
export function businessDay(now: Time, random: Random): Time {
  const day = dayStart(now) + random.int(3, 11) * DAY;
  const weekday = (day / DAY + 3) % 7; // 1970-01-01 was a Thursday; Monday is 0
  return day + (weekday >= 5 ? 7 - weekday : 0) * DAY + random.int(14, 20) * HOUR;
}
