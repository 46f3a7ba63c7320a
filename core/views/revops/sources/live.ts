import type { Cents } from '../../../kernel/money.ts';
import type { Time } from '../../../kernel/time.ts';
import type { ContactRole, ForecastCategory, Stage } from '../../../world/index.ts';

/** An open opportunity of the loaded world, in what its state alone tells. */
export interface LiveDeal {
  readonly id: string;
  readonly stage: Stage;
  readonly category: ForecastCategory;
  readonly amount: Cents;
  readonly stageSince: Time;
  readonly closeDate: Time;
  readonly slips: number;
  readonly nextStepDue: Time | null;
}

/** A person who decides on an opportunity, or uses what is bought. */
export interface Person {
  readonly name: string;
  readonly role: ContactRole;
}

/** What the sources read of the loaded world at its time. */
export interface LiveSales {
  readonly time: Time;
  readonly deals: readonly LiveDeal[];
}
