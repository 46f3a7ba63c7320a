import { type Api, sharedApp } from './app.ts';
import { until } from './waiting.ts';

/** A client with dashboards, and who looks at them. */
interface Shown {
  readonly client: string;
  readonly prospect: string;
}

/** Makes the dashboards of the first client of a world. */
export async function makeDashboards({ call }: Api): Promise<Shown> {
  const { body: clients } = await call<{ id: string }[]>('GET', '/api/clients?limit=1');
  const client = clients[0]?.id ?? '';
  const { body: job } = await call<{ job_id: string }>('POST', `/triton/clients/${client}/generate-templates`);
  let prospect: string | null = null;
  await until('the dashboards to be made', async () => {
    const { body } = await call<{ status: string; demo_prospect_id: string | null }>(
      'GET',
      `/triton/jobs/${job.job_id}`,
    );
    prospect = body.demo_prospect_id;
    return body.status === 'completed';
  });
  return { client, prospect: prospect ?? '' };
}

/** The first client and rep of the shared host's world, and a review: made once for all tests of a process. */
async function prepare(): Promise<Readonly<Record<string, string>>> {
  const app = sharedApp();
  const reviews = '/api/v3/data-driven-results';
  await app.call('PUT', `${reviews}/scoring/pages`, { body: { topic: 'growth' } });
  const { client, prospect } = await makeDashboards(app);
  const { body: reps } = await app.call<readonly { readonly id: string }[]>('GET', '/api/reps?limit=1');
  await until('the review to be generated', async () => {
    return (await app.call<{ is_completed: boolean }>('GET', `${reviews}/status/pages`)).body.is_completed;
  });
  return { $client: client, $prospect: prospect, $rep: reps[0]?.id ?? '', $session: 'pages' };
}

let prepared: ReturnType<typeof prepare> | undefined;

/** An address of a page whose path has parts to be filled in: `/prospects/$client` is that of a client with dashboards. */
export async function addressOf(path: string): Promise<string> {
  if (!path.includes('$')) return path;
  prepared ??= prepare();
  const parts = await prepared;
  return path
    .split('/')
    .map((part) => parts[part] ?? part)
    .join('/');
}
