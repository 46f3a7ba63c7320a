import { termsOf } from '../../../world/index.ts';
import { regulationOf } from '../regulation.ts';
import type { ClientTraits } from '../traits.ts';

type When = (traits: ClientTraits) => boolean;

/** For whom a widget is. */
export const atRisk: When = ({ churnRisk }) => churnRisk !== 'Low';
export const regulated: When = (traits) => traits.regulated;
export const beyondSmall: When = ({ size }) => size !== 'small';
/** Plans that come with people of their own. */
export const withTeam: When = ({ contractType }) => contractType === 'Premium' || contractType === 'Enterprise';
export const withProposals: When = ({ proposals }) => proposals > 0;

/** What regulates the client's industry, as titles name it. */
export function lawOf({ industry }: ClientTraits): string {
  return regulationOf(industry)?.name ?? 'Policy';
}

/** `4 hours`: the first answer that the plan promises. */
export function answerOf({ contractType }: ClientTraits): string {
  return `${termsOf(contractType).responseHours} hours`;
}
