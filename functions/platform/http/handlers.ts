import type * as z from 'zod';
import type { ResponseSpec, Route, RouteTable } from '../contract/route.ts';
import type { Caller } from './auth.ts';
import type { Batch } from './batch.ts';

/** Types that tie a handler to its route: what it gets, and what it may answer. */

type NoFields = Readonly<Record<never, never>>;

/** What every handler gets, whatever its route. */
export interface Call {
  /** The world that the request names, which its caller may see; `default` on routes without one. */
  readonly world: string;
  readonly caller: Caller;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly requestId: string;
  /** The address as the client sees it, with the query. */
  readonly url: URL;
}

type ParamsOf<R extends Route> = R extends { readonly params: infer S extends z.ZodType } ? z.output<S> : NoFields;
type QueryOf<R extends Route> = R extends { readonly query: infer S extends z.ZodType } ? z.output<S> : NoFields;
/** What a list of the contract is made of. */
type EntryOf<S> = S extends z.ZodArray<infer E extends z.ZodType> ? z.output<E> : never;

type BodyOf<R extends Route> = R extends {
  readonly batch: infer F extends string;
  readonly body: { readonly shape: infer S };
}
  ? Batch<F extends keyof S ? EntryOf<S[F]> : never>
  : PlainBodyOf<R>;

type PlainBodyOf<R extends Route> = R extends { readonly body: infer S extends z.ZodType }
  ? z.output<S> | (R extends { readonly bodyOptional: true } ? undefined : never)
  : undefined;

/** A request as its route's own schemas have read it. */
export interface RequestOf<R extends Route> extends Call {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
}

/** A value as JSON carries it; read-only data of the core fits. */
export type Wire<T> = unknown extends T
  ? unknown
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer E)[]
      ? readonly Wire<E>[]
      : { readonly [K in keyof T]: Wire<T[K]> };

interface ReplyFrame<S> {
  readonly status: S;
  readonly headers?: Readonly<Record<string, string>>;
  readonly lasting?: boolean;
}

type RawBody = { readonly raw: string | Uint8Array; readonly contentType: string };

type ReplyBody<S extends ResponseSpec> = S extends { readonly schema: infer Z extends z.ZodType }
  ? { readonly body: Wire<z.output<Z>> } | (S extends { readonly page: true } ? RawBody : never)
  : S extends { readonly contentType: string }
    ? RawBody
    : { readonly body?: undefined };

/** One of the replies that the route declares. */
export type ReplyOf<R extends Route> = {
  [S in keyof R['responses'] & number]: ReplyFrame<S> & ReplyBody<R['responses'][S]>;
}[keyof R['responses'] & number];

/** Answers one operation; throws a DomainError for an expected failure. */
export type HandlerOf<R extends Route> = (request: RequestOf<R>) => Promise<ReplyOf<R>>;

/** A handler for each operation of a table: none may be missing, and none may answer what its route doesn't declare. */
export type Handlers<T extends RouteTable> = { readonly [K in keyof T]: HandlerOf<T[K]> };
