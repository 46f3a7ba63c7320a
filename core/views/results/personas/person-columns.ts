import type { FeatureId } from './features.ts';

/**
 * What was measured of people, a column per feature in its unit; NaN where it wasn't. What reads the academy fills them with
 * `personColumns`; whoever has people of another source fills them alike.
 */
export interface PersonColumns {
  readonly count: number;
  /** Who they are, as the academy names them. */
  readonly ids: readonly string[];
  readonly values: Readonly<Record<FeatureId, Float64Array>>;
}

/** Texts by their codes; code 0 is no text. */
interface Texts {
  codeOf(text: string | null): number | undefined;
  textOf(code: number): string | null;
}

/**
 * The telemetry of an academy, as far as people are measured by it: what the analytics view calls its telemetry has this form.
 * Events are ordered by time; people are codes from 1, and 0 is nobody.
 */
export interface AcademyColumns {
  readonly users: { readonly size: number; textOf(code: number): string | null };
  readonly names: Texts;
  readonly texts: { readonly platform: Texts; readonly client_id: Texts };
  readonly events: {
    readonly size: number;
    /** Milliseconds. */
    readonly time: Float64Array;
    readonly user: Uint32Array;
    readonly name: Uint32Array;
    /** Of a lesson's start: when it was completed; NaN without. */
    readonly completed: Float64Array;
    readonly dimensions: { readonly platform: Uint32Array };
  };
  readonly memberships: {
    readonly size: number;
    readonly user: Uint32Array;
    readonly start: Float64Array;
    readonly expire: Float64Array;
    /** Cents of a month. */
    readonly mrr: Float64Array;
    /** 1 where the payment was given back. */
    readonly refunded: Uint8Array;
  };
  readonly people: {
    /** Infinity where no registration is known. */
    readonly registeredAt: Float64Array;
    readonly traits: { readonly client_id: Uint32Array };
  };
}

/** What is known of the company at which somebody works; null where it isn't. */
export interface ClientOfPeople {
  readonly employees: number | null;
  /** Tickets per employee and month, as the input `tickets-per-employee` has it of the company. */
  readonly ticketsPerEmployee: number | null;
}
