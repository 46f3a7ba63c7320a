import type { WorldRef } from '../platform/follow/interests.ts';
import { clientKey, demoProspectId } from './names.ts';
import type { ProspectRecord } from './records.ts';
import type { ProspectServices } from './services.ts';

export const DEMO_EMAIL = 'demo@triton-agentic.local';

export function isDemo({ metaData }: Pick<ProspectRecord, 'metaData'>): boolean {
  return metaData.is_demo === true;
}

/** The demo prospect of a client, made unless it is there. However many ask at once, there is one. */
export async function getOrCreateDemoProspect(
  { prospects, now }: Pick<ProspectServices, 'prospects' | 'now'>,
  world: WorldRef,
  client: { readonly id: string; readonly name: string },
): Promise<ProspectRecord> {
  const id = demoProspectId(clientKey(world, client.id));
  const present = await prospects.get(world, id);
  if (present) return present;
  const at = now();
  const demo: ProspectRecord = {
    id,
    clientId: client.id,
    name: 'Demo Prospect',
    organization: client.name,
    email: DEMO_EMAIL,
    metaData: { is_demo: true, auto_generated: true },
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
  if (await prospects.create(world, demo)) return demo;
  const made = await prospects.get(world, id);
  if (made) return made;
  throw new Error(`The demo prospect of ${client.id} was made and is gone.`);
}
