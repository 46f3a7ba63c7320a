import { randomBytes } from 'node:crypto';
import type { Paper } from '../../core/print/document.ts';
import type { ReportKind } from '../report-kinds.ts';

/** What is kept of a report beside its file. */
export interface ReportRecord {
  /** Sorts as reports were made: see `newReportId`. */
  readonly id: string;
  readonly world: string;
  readonly pageType: ReportKind;
  readonly paper: Paper;
  readonly generation: number;
  readonly tick: number;
  /** World time of the tick, epoch milliseconds. */
  readonly time: number;
  readonly pages: number;
  readonly sizeBytes: number;
  readonly narrator: string;
  /** Epoch milliseconds, of the wall. */
  readonly createdAt: number;
  /** Epoch seconds: from then on it is not served, and may be removed at any time. */
  readonly expiresAt: number;
}

/** Base 36 digits of an epoch millisecond; enough for 5,000 years. */
const TIME_DIGITS = 9;
const CHANCE_BYTES = 10;

/** The first part of the ids of reports made at a time: no id of an earlier one is greater. */
export function idPrefix(createdAt: number): string {
  return `report-${createdAt.toString(36).padStart(TIME_DIGITS, '0')}`;
}

/** An id that sorts by the time at which the report was made, and that nobody guesses. */
export function newReportId(createdAt: number): string {
  return `${idPrefix(createdAt)}-${randomBytes(CHANCE_BYTES).toString('hex')}`;
}

/** The form of ids. */
export const REPORT_ID = /^report-[0-9a-z]{9}-[0-9a-f]{20}$/;

/** Where a report's file lies. */
export function fileKey({ world, id }: Pick<ReportRecord, 'world' | 'id'>): string {
  return `reports/${world}/${id}.pdf`;
}
