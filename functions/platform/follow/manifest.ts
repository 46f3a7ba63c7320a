import type { Manifest } from '../manifest.ts';

/** The one follower of ticks: it tells each view which of the rows that it shows have changed. */
export const manifest: Manifest = {
  name: 'follow',
  stack: 'simulation',
  // What each view wants to hear of, and how far it was told.
  tables: { interests: {} },
  functions: {
    follow: {
      description: 'Follows ticks: tells the views which of the rows that they show have changed.',
      entry: 'functions/platform/follow/ticks.sns.ts',
      memory: 512,
      timeout: 30,
      trigger: { kind: 'topic', topic: 'tick-committed' },
      // The log of changes, and who wants to hear of which.
      tables: { worlds: ['GetItem'], changes: ['Query'], interests: ['Query', 'UpdateItem'] },
      followers: 'FOLLOWERS',
      cost: { milliseconds: 40, invocations: { ticks: 1 } },
    },
  },
  costs: [
    {
      item: 'follower',
      price: 'readUnits',
      units: { ticks: 4 },
      basis: 'a head, interests and changes, 4 units per tick',
    },
    { item: 'follower', price: 'writeUnits', units: { ticks: 1 }, basis: 'how far a view was told, 1 unit per tick' },
  ],
};
