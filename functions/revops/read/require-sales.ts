import { whyNoSales } from '../../../core/views/revops/index.ts';
import type { Head } from '../../worlds/head.ts';
import { refuseLacking } from '../../worlds/read/refuse-lacking.ts';

/** @throws DomainError `conflict` or `not-found` that says what a world lacks to have datasets, and what to do */
export function requireSales(head: Head): void {
  refuseLacking(whyNoSales(head));
}
