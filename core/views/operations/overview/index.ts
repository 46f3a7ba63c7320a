import type { Narrator } from '../../../kernel/narrator.ts';
import type { RankedFinding } from '../../../print/findings/finding.ts';
import { selectFindings } from '../../../print/findings/rank.ts';
import { type Decision, decisionsOf } from '../decisions.ts';
import { executiveCaps, rulesOf } from '../findings/catalogue.ts';
import { type CompanyAtTick, createCompanySnapshot } from '../snapshot.ts';
import { type RevenueBridge, revenueBridge } from './bridge.ts';
import { leadingFigures, type OverviewFigure } from './figures.ts';
import { standingPassage } from './sentence.ts';

export type { Decision } from '../decisions.ts';
export type { RevenueBridge } from './bridge.ts';

/** How the company stands at one tick: what the first page of a screen shows. */
export interface Overview {
  /** How it stands, in one sentence. */
  readonly sentence: string;
  readonly figures: readonly OverviewFigure[];
  /** The findings of the executive report, the weightiest first. */
  readonly findings: readonly RankedFinding[];
  readonly decisions: readonly Decision[];
  readonly bridge: RevenueBridge | null;
  /** Why there is no bridge. */
  readonly bridgeReason: string | null;
}

/**
 * Composes the overview from what the executive report is made of: its measures, findings, thresholds and calendar, so
 * that screen and paper say the same of one tick. The same company gives the same overview, as long as the narrator gives
 * the same sentence.
 */
export async function composeOverview(company: CompanyAtTick, narrator: Narrator): Promise<Overview> {
  const snapshot = createCompanySnapshot(company);
  const figures = leadingFigures(snapshot);
  const { findings } = selectFindings(rulesOf('executive-overview'), snapshot, company.asOf.time, executiveCaps);
  const passage = standingPassage(figures, findings);
  const texts = await narrator.narrate([passage]);
  const { bridge, reason } = revenueBridge(company.simulation, company.history);
  return {
    sentence: texts.get(passage.id) ?? passage.draft,
    figures,
    findings,
    decisions: decisionsOf(snapshot),
    bridge,
    bridgeReason: reason,
  };
}
