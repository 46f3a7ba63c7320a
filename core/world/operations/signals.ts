/** What operations tells the other parts. */
export interface OperationsSignals {
  /** An agreement ends within about three months and wants renewing. */
  'agreement.ending': { readonly client: string };
  /** A client has given notice: it leaves some weeks from now. */
  'client.notice-given': { readonly client: string };
}
