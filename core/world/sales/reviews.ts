import { exp } from '../../kernel/math.ts';
import type { Random } from '../../kernel/random.ts';
import { addMonths, DAY, dayStart, quarterStart } from '../../kernel/time.ts';
import { defineProcess, type Simulation } from '../machine.ts';
import { inSellingTime } from '../pace.ts';
import type { ForecastCategory } from '../pack/organisation.ts';
import { rates } from '../pack/rates.ts';
import { closeDates, judging } from '../pack/selling.ts';
import { hopedDays, inTheQuarter } from './close-dates.ts';
import { changeCategory, changeValue, moveCloseDate, ownerOf, slipTime } from './deals.ts';
import { probabilityOf } from './opportunities.ts';
import { daysLeft } from './stage-rates.ts';
import type { Lead, Rep } from './state.ts';

/** The owner goes through the deal, about weekly: is its date still real, and where does it stand in the forecast? */
export const review = defineProcess({
  id: 'lead.review',
  kind: 'leads',
  wait: (simulation, _lead, random) =>
    inSellingTime(simulation.time, rates.dealReview.mean * random.range(0.5, 1), random),
  fire(simulation, lead, random) {
    const owner = ownerOf(simulation, lead);
    const before = lead.expectedClose;
    reviewCloseDate(simulation, lead, owner, random);
    followAgreement(simulation, lead);
    changeCategory(simulation, lead, judged(simulation, lead, owner, random));
    if (lead.expectedClose !== before) simulation.touch('leads', lead, 'lead.close-date-reviewed');
  },
});

/** Disciplined reps correct a date that has become unreal, in either direction; others leave it until it has passed. */
function reviewCloseDate(simulation: Simulation, lead: Lead, owner: Rep, random: Random): void {
  if (lead.type === 'Renewal') return; // signed around the end of the agreement
  const { reviewed, ofDiscipline } = closeDates.review;
  if (!random.chance(Math.max(0.02, reviewed + ofDiscipline * owner.habits.discipline))) return;
  const inStage = (simulation.time - lead.stageSince) / DAY;
  const days = hopedDays(Math.max(5, daysLeft(lead.type, lead.stage) - 0.5 * inStage), owner, random);
  const hoped = dayStart(simulation.time) + Math.max(2, Math.round(days)) * DAY;
  const date = inTheQuarter(hoped, simulation.time, owner, random);
  if (Math.abs(date - lead.expectedClose) < 10 * DAY) return;
  moveCloseDate(simulation, lead, date, date < lead.expectedClose ? 'pulled-in' : 'reviewed');
}

/** What is to be renewed is the agreement as it is now: with people who joined or left, its value moves. */
function followAgreement(simulation: Simulation, lead: Lead): void {
  const client =
    lead.type === 'Renewal' && lead.client !== null ? simulation.state.clients.get(lead.client) : undefined;
  if (!client || client.agreement.monthly * 12 === lead.value) return;
  changeValue(simulation, lead, client.agreement.monthly * 12, 'rescoped');
  simulation.touch('leads', lead, 'lead.rescoped');
}

/** Where the owner puts the deal: by stage and lean, by whether it closes this quarter, and by the owner's optimism. */
function judged(simulation: Simulation, lead: Lead, { habits }: Rep, random: Random): ForecastCategory {
  const seen =
    probabilityOf(lead) +
    judging.ofOptimism * habits.optimism +
    judging.noise * random.normal() -
    (lead.dark ? judging.dark : 0);
  if (lead.slips >= 4 && seen < judging.bestCase) return 'omitted';
  const next = addMonths(quarterStart(simulation.time), 3);
  if (lead.expectedClose >= next) return 'pipeline';
  return seen >= judging.commit ? 'commit' : seen >= judging.bestCase ? 'best-case' : 'pipeline';
}

/** The expected close date has come and the lead is still open: sales puts the date off. */
export const slip = defineProcess({
  id: 'lead.slips',
  kind: 'leads',
  wait: (_simulation, lead) => slipTime(lead),
  fire(simulation, lead, random) {
    const { habits } = ownerOf(simulation, lead);
    const { slip: put, slipOfDiscipline } = closeDates;
    const days = Math.max(4, Math.round(random.range(...put) * exp(slipOfDiscipline * habits.discipline)));
    moveCloseDate(simulation, lead, dayStart(simulation.time) + days * DAY, 'slipped');
    lead.lean = Math.max(-9, lead.lean - 1);
    simulation.touch('leads', lead, 'lead.close-date-slipped');
  },
});
