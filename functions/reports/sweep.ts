import type { ObjectStore } from '../platform/storage/object-store.ts';
import type { ReportStore } from '../print/ports.ts';
import { fileKey, idPrefix } from '../print/record.ts';
import type { HeadStore } from '../worlds/ports.ts';

const AT_ONCE = 100;

export interface SweepServices {
  readonly heads: Pick<HeadStore, 'get'>;
  readonly reports: Pick<ReportStore, 'list' | 'remove'>;
  readonly objects: Pick<ObjectStore, 'remove'>;
}

/**
 * Removes the reports of a world that was removed: what no list shows any more, as it was made before the present world of
 * that name, if there is one. Of a world that was regenerated all stay. Each file goes before its record, so that what is
 * left after a crash is found again.
 */
export async function sweepReports({ heads, reports, objects }: SweepServices, world: string): Promise<void> {
  const head = await heads.get(world);
  const before = head ? idPrefix(head.createdAt) : undefined;
  for (let more = true; more; ) {
    const page = await reports.list({ world, since: 0, before, limit: AT_ONCE });
    for (const record of page.reports) {
      await objects.remove(fileKey(record));
      await reports.remove(world, record.id);
    }
    more = page.more;
  }
}
