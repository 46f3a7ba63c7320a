/*
 * Stands, in bundles, for the SDK's support of event streams, which it loads when a client has an operation with one.
 * None of those that functions use has: should one come, it fails by name instead of silently.
 */

function refuse(): never {
  throw new Error('Bundles leave out event streams: see `alias` in lib/build.ts.');
}

/** Clients make one as they are made, whether they need it or not. */
export const eventStreamSerdeProvider = () => ({ serialize: refuse, deserialize: refuse });

/** Clients keep the one that they were given, or made. */
export const resolveEventStreamSerdeConfig = <T extends { readonly eventStreamSerdeProvider: () => unknown }>(
  input: T,
): T & { readonly eventStreamMarshaller: unknown } =>
  Object.assign(input, { eventStreamMarshaller: input.eventStreamSerdeProvider() });

export class EventStreamSerde {
  constructor() {
    refuse();
  }
}

/** Clients make one as they are made; it is only used with a stream. */
export class EventStreamCodec {
  readonly encode = refuse;
  readonly decode = refuse;
}

export const iterableToReadableStream = refuse;
export const readableStreamToIterable = refuse;
