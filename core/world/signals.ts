import type { Cents } from '../kernel/money.ts';

/** What one part of the company tells the others. A part reacts to the signals that it names; none calls another. */
export interface Signals {
  /** A day ends now: what is open is booked on it, before it is measured. */
  'day.closing': Record<string, never>;
  /** The day was measured; a new one begins. */
  'day.closed': Record<string, never>;
  /** An agreement ends within about three months and wants renewing. */
  'agreement.ending': { readonly client: string };
  /** A client has given notice: it leaves some weeks from now. */
  'client.notice-given': { readonly client: string };
  /** An opportunity was won; `client` is null for new business. */
  'opportunity.won': {
    readonly lead: string;
    readonly client: string | null;
    readonly type: 'New Business' | 'Expansion' | 'Renewal';
    readonly company: string;
    readonly industry: string;
    readonly employees: number;
    /** Annual value of what was won. */
    readonly value: Cents;
  };
  'opportunity.lost': {
    readonly lead: string;
    readonly client: string | null;
    readonly type: 'New Business' | 'Expansion' | 'Renewal';
    readonly reason: string;
  };
}
export type Signal = keyof Signals;
