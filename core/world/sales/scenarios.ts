import { sample } from '../engine/sampling.ts';
import type { ScenarioSpec } from '../machine.ts';
import { clientBand, mayWin } from '../operations/agreements.ts';
import { stages } from '../pack/sales.ts';
import { changeValue } from './deals.ts';
import { forward, win } from './leads.ts';
import { roundValue } from './opportunities.ts';

const greatQuarter: ScenarioSpec = {
  id: 'great-quarter',
  label: 'Great quarter',
  description: 'Buyers decide: opportunities move on faster, values grow, and deals close.',
  shocks: 14,
  shock(simulation, { magnitude }, random) {
    for (const lead of sample(simulation.state.leads, 0.1 * magnitude, random)) {
      if (lead.type !== 'Renewal') {
        const grown = roundValue(lead.value * (1 + random.range(0.02, 0.06) * magnitude));
        changeValue(simulation, lead, grown, 'scenario');
        simulation.touch('leads', lead, 'scenario.great-quarter');
      }
      const last = lead.stage === stages[stages.length - 1];
      if (!last) forward(simulation, lead, random, 'scenario.great-quarter');
      else if (lead.type !== 'New Business' || mayWin(simulation, clientBand.shaken))
        win(simulation, lead, 'scenario.great-quarter.won');
    }
    for (const desk of simulation.state.desks) {
      if (desk.lead === null && random.chance(0.5)) simulation.plan('desks', desk, 'desk.opens', simulation.time + 1);
    }
  },
};

export const salesScenarios = [greatQuarter];
