import type { ClientRow } from '../world/index.ts';

export type SizeBand = 'small' | 'medium' | 'large';

/** What of a client its dashboards adapt to. */
export interface ClientTraits {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly contractType: ClientRow['contractType'];
  readonly size: SizeBand;
  readonly employees: number;
  readonly churnRisk: ClientRow['churnRisk'];
  readonly regulated: boolean;
}
