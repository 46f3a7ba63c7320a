import type { ReportDocument } from '../../../../print/document.ts';
import { COMPANY_NAME } from '../../../../world/index.ts';
import type { RepInsight } from '../../reps/rep-coaching-insights.ts';
import type { ReportInput } from '../rows.ts';
import { sourceSection } from '../sources.ts';
import { actionSection } from './actions.ts';
import { activitySection } from './activity.ts';
import { driverSection } from './drivers.ts';
import { insightSection } from './insights.ts';
import { coachedOf, coachingDatasets } from './rep-facts.ts';
import { summarySection } from './summary.ts';

/**
 * The coaching of one rep as a report: the person beside the team's median and top performers as a group. No colleague is
 * named and no place in an order is given, so that it can lie on a table between two people.
 * @param narrated the rep’s row of rep_coaching_insights in the words of a narrator; null: in those of the rules
 * @throws RangeError where the build has no such rep
 */
export function repCoachingReport(
  input: ReportInput,
  repId: string,
  narrated: RepInsight | null = null,
): ReportDocument {
  const coached = coachedOf(input.data, repId, narrated);
  const { cover, ...summary } = summarySection(input, coached);
  return {
    title: `Rep coaching: ${coached.facts.view.repName}`,
    question: 'What goes well, what is worth working on, and which deals come first?',
    company: COMPANY_NAME,
    language: 'en-US',
    paper: input.paper,
    asOf: input.asOf,
    cover,
    sections: [
      summary,
      insightSection(coached),
      driverSection(input, coached),
      activitySection(input, coached),
      actionSection(input, coached),
      sourceSection(input, coachingDatasets),
    ],
  };
}
