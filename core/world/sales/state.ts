import type { Cents } from '../../kernel/money.ts';
import type { Time } from '../../kernel/time.ts';
import type { Entity } from '../engine/entity.ts';
import type { OpportunityType, Stage } from '../pack/sales.ts';

/** An open opportunity. When it closes it leaves the pipeline; its events stay. */
export interface Lead extends Entity {
  readonly type: OpportunityType;
  /** The client whose agreement it would raise or renew; null for new business. */
  readonly client: string | null;
  /** The desk that works on it; null for renewals, which come from agreements. */
  readonly desk: string | null;
  readonly company: string;
  readonly contactName: string;
  readonly email: string;
  readonly phone: string;
  readonly industry: string;
  readonly employees: number;
  readonly source: string;
  readonly openedAt: Time;
  stage: Stage;
  stageSince: Time;
  /** How often it has been put off in this stage. */
  stalls: number;
  /** Annual value. */
  value: Cents;
  /** The chance to win that sales gives it beyond its stage's, in percent points. */
  lean: number;
  expectedClose: Time;
  lastContact: Time;
}

/** A place in the pipeline: works on one opportunity at a time, and opens the next some days after one closes. */
export interface Desk extends Entity {
  lead: string | null;
  opened: number;
}
