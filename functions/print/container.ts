import type { Documents } from '../platform/storage/dynamo.ts';
import { createNoticeTable } from '../platform/storage/notice-table.ts';
import { createObjectStore } from '../platform/storage/object-store.ts';
import type { PrintEnv } from './env.ts';
import type { PrintServices } from './ports.ts';
import { createReportTable } from './tables/report-table.ts';

/** Records on DynamoDB; what else there is as given. */
export function printOn(
  documents: Documents,
  prefix: string,
  given: Omit<PrintServices, 'reports' | 'tell'>,
): PrintServices {
  const { tell } = createNoticeTable(documents, `${prefix}notices`, given.now);
  return { ...given, tell, reports: createReportTable(documents, `${prefix}reports`, given.now) };
}

/** Records on DynamoDB, files on S3. */
export function createPrintServices(documents: Documents, prefix: string, env: PrintEnv): PrintServices {
  const now = (): number => Date.now();
  const objects = createObjectStore({ bucket: env.REPORT_BUCKET, linkSeconds: env.REPORT_LINK_SECONDS, now });
  return printOn(documents, prefix, { objects, keptDays: env.REPORT_DAYS, now });
}
