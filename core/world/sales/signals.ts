import type { Cents } from '../../kernel/money.ts';
import type { OpportunityType } from '../pack/sales.ts';

/** What sales tells the other parts. */
export interface SalesSignals {
  /** An opportunity was won; `client` is null for new business. */
  'opportunity.won': {
    readonly lead: string;
    readonly client: string | null;
    readonly type: OpportunityType;
    readonly company: string;
    readonly industry: string;
    readonly employees: number;
    /** Annual value of what was won. */
    readonly value: Cents;
  };
  'opportunity.lost': {
    readonly lead: string;
    readonly client: string | null;
    readonly type: OpportunityType;
    readonly reason: string;
  };
}
