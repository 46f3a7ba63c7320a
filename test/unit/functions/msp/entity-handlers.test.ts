import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compareIds } from '../../../../core/kernel/collection.ts';
import { entityKinds } from '../../../../core/world/index.ts';
import { type ReadingScene, readingScene } from '../../../tools/reading.ts';
import { imageOf } from '../../../tools/world-image.ts';

/** What the API answers of a world, from one committed tick; each answer is also checked by its route's own schema. */

let scene: ReadingScene;
beforeAll(async () => {
  scene = await readingScene();
});
afterAll(() => scene.dynamo.stop());

const get: ReadingScene['get'] = (...asked) => scene.get(...asked);

/** Values as they are to come in a list that is sorted by them: what is not measurable last. */
function inOrder(field: string, values: readonly unknown[], sign: 1 | -1): unknown[] {
  const order = (a: unknown, b: unknown): number => {
    if (typeof a === 'number') return a - Number(b);
    return field === 'id'
      ? compareIds(String(a), String(b))
      : Number(String(a) > String(b)) - Number(String(a) < String(b));
  };
  const known = values.filter((value) => value !== null);
  return [...known.sort((a, b) => sign * order(a, b)), ...values.filter((value) => value === null)];
}

describe('the lists', () => {
  it.each(entityKinds)('of %s are the rows of the tables, and each is found by its id', async (kind) => {
    const { tables } = await imageOf(scene.fresh());
    const list = (await get(`/api/${kind}`)).body;
    expect(Object.fromEntries(list.map((row: { id: string }) => [row.id, row]))).toEqual(tables[kind]);
    for (const row of list) expect((await get(`/api/${kind}/${row.id}`)).body).toEqual(row);
    const unknown = await get(`/api/${kind}/nothing-1`);
    expect(unknown).toMatchObject({ status: 404, body: { errors: [{ pointer: 'path/id' }] } });
  });

  it.each(entityKinds)('of %s are sorted by each field, and come page by page', async (kind) => {
    const whole = (await get(`/api/${kind}`)).body;
    const sortable = Object.keys(whole[0]).filter((name) => typeof whole[0][name] !== 'object');
    for (const field of sortable) {
      for (const sort of [field, `-${field}`]) {
        const sorted = (await get(`/api/${kind}?sort=${sort}`)).body;
        expect(sorted).toHaveLength(whole.length);
        const values = sorted.map((row: Record<string, unknown>) => row[field]);
        expect(values).toEqual(inOrder(field, values, sort === field ? 1 : -1));
        const paged: unknown[] = [];
        for (let path: string | undefined = `/api/${kind}?sort=${sort}&limit=4`; path; ) {
          const { body, headers } = await get(path);
          paged.push(...body);
          path = /<([^>]+)>/.exec(headers.link ?? '')?.[1];
        }
        expect(paged).toEqual(sorted);
      }
    }
  });

  it.each([
    ['clients', ['industry', 'contractType', 'status', 'churnRisk']],
    ['licenses', ['licenseType', 'complianceStatus']],
    ['leads', ['stage', 'industry']],
    ['technicians', ['status']],
    ['vendors', ['category', 'riskLevel']],
    ['contracts', ['status']],
  ] as const)('of %s are filtered by %s', async (kind, fields) => {
    const whole: Record<string, string>[] = (await get(`/api/${kind}`)).body;
    for (const field of fields) {
      for (const value of new Set(whole.map((row) => row[field] ?? ''))) {
        const { body } = await get(`/api/${kind}?${field}=${encodeURIComponent(value)}`);
        expect(body).toEqual(whole.filter((row) => row[field] === value));
      }
      expect((await get(`/api/${kind}?${field}=Nonsense`)).status).toBe(422);
    }
  });

  it('tell seats from either side alike', async () => {
    const clients: { id: string }[] = (await get('/api/clients')).body;
    const held = new Map<string, number>();
    for (const { id } of clients) {
      for (const line of (await get(`/api/clients/${id}/licenses`)).body) {
        held.set(`${line.licenseId}/${id}`, line.seats);
        expect(line.monthlyCost).toBeCloseTo(line.seats * line.costPerLicense, 6);
      }
    }
    for (const license of (await get('/api/licenses')).body) {
      const { holders, pool, total } = (await get(`/api/licenses/${license.id}/seats`)).body;
      for (const { clientId, seats } of holders) expect(held.get(`${license.id}/${clientId}`)).toBe(seats);
      const seats = holders.reduce((sum: number, holder: { seats: number }) => sum + holder.seats, 0);
      expect({ total, sum: seats + pool }).toEqual({ total: license.totalLicenses, sum: total });
      for (const { clientId } of holders) held.delete(`${license.id}/${clientId}`);
    }
    expect([...held.keys()]).toEqual([]);
    expect((await get('/api/clients/nobody/licenses')).status).toBe(404);
    expect((await get('/api/licenses/none/seats')).status).toBe(404);
  });
});

describe('open tickets', () => {
  it('are those of the technicians’ queues and hands, and of the clients’ counts', async () => {
    const tickets: Record<string, string>[] = (await get('/api/tickets')).body;
    expect(tickets.length).toBeGreaterThan(0);
    const countBy = (field: string) =>
      Object.fromEntries([...Map.groupBy(tickets, (ticket) => ticket[field])].map(([id, own]) => [id, own.length]));
    const technicians: { id: string; openTickets: number }[] = (await get('/api/technicians')).body;
    const busy = technicians.filter(({ openTickets }) => openTickets > 0);
    expect(countBy('technicianId')).toEqual(Object.fromEntries(busy.map(({ id, openTickets }) => [id, openTickets])));
    const { simulation } = await scene.services.loader.load('default');
    const waiting = [...simulation.state.clients].filter(({ openTickets }) => openTickets > 0);
    expect(countBy('clientId')).toEqual(Object.fromEntries(waiting.map(({ id, openTickets }) => [id, openTickets])));
    const inWork = [...simulation.state.technicians].flatMap(({ work }) => work?.ticket ?? []);
    expect(
      tickets
        .filter(({ status }) => status === 'In work')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(inWork.sort());
  });

  it('are late where the busy hours until work began are more than the agreement promises', async () => {
    /** Busy hours by adding up each minute: full ones in America’s office hours, three quarters in Europe’s, and so on. */
    const busyHours = (from: number, to: number): number => {
      let sum = 0;
      for (let time = from; time < to; time += 60_000) {
        const at = new Date(time);
        const hour = at.getUTCHours();
        const pace = hour >= 13 && hour < 22 ? 1 : hour >= 7 && hour < 13 ? 0.75 : hour >= 5 || hour < 1 ? 0.45 : 0.25;
        sum += ([0, 6].includes(at.getUTCDay()) ? pace * 0.4 : pace) / 60;
      }
      return sum;
    };
    const promised = { Basic: 8, Standard: 6, Premium: 4, Enterprise: 2 };
    const { simulation } = await scene.services.loader.load('default');
    for (const ticket of (await get('/api/tickets?sort=-ageHours')).body) {
      const { work } = simulation.state.technicians.need(ticket.technicianId);
      const client = simulation.state.clients.need(ticket.clientId);
      const begun = work !== null && work.ticket === ticket.id ? work.startedAt : simulation.time;
      const openedAt = Date.parse(ticket.openedAt);
      expect(ticket.ageHours).toBeCloseTo(busyHours(openedAt, simulation.time), 1);
      expect(ticket.waitedHours).toBeCloseTo(busyHours(openedAt, begun), 1);
      expect(ticket.promisedHours).toBe(promised[client.agreement.type]);
      expect(ticket.late).toBe(ticket.waitedHours > ticket.promisedHours);
    }
  });
});

describe('a search', () => {
  const search = async (q: string, more = '') => (await get(`/api/search?q=${encodeURIComponent(q)}${more}`)).body;

  it('finds every row by its id first, and by its name', async () => {
    const names = { leads: 'companyName', licenses: 'product', contracts: 'vendor' } as const;
    for (const kind of entityKinds) {
      const name = kind in names ? names[kind as keyof typeof names] : 'name';
      for (const row of (await get(`/api/${kind}`)).body) {
        const [first] = (await search(row.id)).hits;
        expect(first).toMatchObject({ kind, id: row.id, match: 'id', row: { entity: kind, id: row.id } });
        const called = await search(row[name].toUpperCase(), `&kinds=${kind}&limit=100`);
        expect(called.hits).toContainEqual(expect.objectContaining({ id: row.id, match: 'start' }));
      }
    }
  });

  it('finds a ticket, and leads to its client', async () => {
    const [ticket] = (await get('/api/tickets')).body;
    const { hits } = await search(ticket.id);
    expect(hits[0]).toMatchObject({ kind: 'tickets', id: ticket.id, row: { entity: 'clients', id: ticket.clientId } });
    expect(hits[0].name).toBe(`Ticket of ${ticket.client}`);
  });

  it('looks into numbers and words whatever stands between them', async () => {
    const [{ id, skills }] = (await get('/api/technicians?limit=1')).body;
    const skilled = (await search(skills[0], '&kinds=technicians')).hits;
    expect(skilled).toContainEqual(expect.objectContaining({ id, foundIn: skills[0] }));
    const [lead] = (await get('/api/leads')).body;
    const digits = lead.phone.replace(/\D+/g, ' ').trim();
    expect((await search(digits, '&kinds=leads')).hits).toContainEqual(expect.objectContaining({ id: lead.id }));
    const swapped = lead.contactName.split(' ').reverse().join(' ');
    expect((await search(swapped, '&kinds=leads')).hits).toContainEqual(expect.objectContaining({ id: lead.id }));
  });

  it('counts all that there is, and answers as many as were asked for', async () => {
    const all = await search('er', '&limit=100');
    const sum = Object.values<number>(all.counts).reduce((total, each) => total + each, 0);
    expect([all.total, all.hits.length]).toEqual([sum, Math.min(100, sum)]);
    expect((await search('er', '&limit=3')).hits).toEqual(all.hits.slice(0, 3));
    const some = await search('er', '&kinds=vendors,leads');
    expect(Object.keys(some.counts).sort()).toEqual(['leads', 'vendors']);
    expect(some.hits.every(({ kind }: { kind: string }) => ['leads', 'vendors'].includes(kind))).toBe(true);
    expect(await search('qzqzqz')).toMatchObject({ total: 0, hits: [] });
  });

  it('refuses what is too short or too long', async () => {
    for (const q of ['a', 'a'.repeat(81)]) {
      expect(await get(`/api/search?q=${q}`)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: 'query/q' }] },
      });
    }
    expect((await get('/api/search')).status).toBeGreaterThanOrEqual(400);
    expect(await search('--')).toMatchObject({ total: 0 });
  });
});
