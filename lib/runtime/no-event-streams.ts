/*
 * Stands, in bundles, for the SDK's support of event streams, which it loads when an operation has one. None that
 * functions use here has: should one come, it fails by name instead of silently.
 */

function refuse(): never {
  throw new Error('Bundles leave out event streams: see `alias` in lib/build.ts.');
}

export const eventStreamSerdeProvider = refuse;

export class EventStreamSerde {
  constructor() {
    refuse();
  }
}
