import { manifest as analytics } from './analytics/manifest.ts';
import { manifest as console } from './console/manifest.ts';
import { manifest as docs } from './docs/manifest.ts';
import { manifest as msp } from './msp/manifest.ts';
import { manifest as overview } from './overview/manifest.ts';
import { manifest as follow } from './platform/follow/manifest.ts';
import type { Manifest } from './platform/manifest.ts';
import { manifest as prospects } from './prospects/manifest.ts';
import { manifest as reports } from './reports/manifest.ts';
import { manifest as results } from './results/manifest.ts';
import { manifest as revops } from './revops/manifest.ts';
import { manifest as worlds } from './worlds/manifest.ts';

/** Every capability of the app. A view is its two folders and a line here. */
export const MANIFESTS: readonly Manifest[] = [
  msp,
  worlds,
  follow,
  overview,
  reports,
  prospects,
  revops,
  analytics,
  results,
  docs,
  console,
];
