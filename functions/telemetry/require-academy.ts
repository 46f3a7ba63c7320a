import { whyNoAcademy } from '../../core/views/analytics/index.ts';
import type { Head } from '../worlds/head.ts';
import { refuseLacking } from '../worlds/read/refuse-lacking.ts';

/** @throws DomainError `conflict` or `not-found` that says what a world lacks to have telemetry, and what to do */
export function requireAcademy(head: Pick<Head, 'packVersion' | 'counts'>): void {
  refuseLacking(whyNoAcademy(head));
}
