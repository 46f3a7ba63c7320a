/** What the company itself tells its parts. */
export interface CompanySignals {
  /** A day ends now: what is open is booked on it, before it is measured. */
  'day.closing': Record<string, never>;
  /** The day was measured; a new one begins. */
  'day.closed': Record<string, never>;
}
