/** What operations tells the other parts. */
export interface OperationsSignals {
  /** An agreement ends within about three months and wants renewing. */
  'agreement.ending': { readonly client: string };
  /** A client has given notice: it leaves some weeks from now. */
  'client.notice-given': { readonly client: string };
  /** A new client has signed. */
  'client.joined': { readonly client: string };
  /** A client leaves now; its record goes right after. */
  'client.left': { readonly client: string };
}
