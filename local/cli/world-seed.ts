import { z } from 'zod';
import type { Host } from '../host.ts';

const worldList = z.array(z.object({ id: z.string(), seed: z.number() }));

/**
 * A kept world keeps its seed, whatever `--seed` says.
 * @param authorization header for the request, when the API asks for one
 * @returns what to tell the user, or undefined when the world has that seed
 */
export async function seedNotice(host: Host, seed: number, authorization?: string): Promise<string | undefined> {
  const headers = authorization === undefined ? {} : { authorization };
  const response = await fetch(`${host.url}/api/worlds`, { headers });
  if (!response.ok) return undefined;
  const worlds = worldList.safeParse(await response.json());
  const world = worlds.data?.find(({ id }) => id === 'default');
  if (!world || world.seed === seed) return undefined;
  return (
    `The world that the folder keeps has seed ${world.seed} and keeps it. ` +
    `For seed ${seed}, begin anew with --fresh, or POST /api/regenerate {"seed":${seed}}.\n`
  );
}
