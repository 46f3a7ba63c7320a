import { describe, expect, it } from '@jest/globals';
import type { SearchHit } from '../../../../../../console/src/api/generated/showroom.schemas.ts';
import { type Entry, groupsOf, rowGroups } from '../../../../../../console/src/app/frame/palette/groups.ts';

const gone: string[] = [];
const entry = (label: string, words = ''): Entry => ({ key: label, label, icon: 'search', words, go: () => undefined });
const local = {
  pages: [entry('Overview'), entry('Pipeline health', 'sales')],
  commands: [entry('Pause the world', 'stop')],
  measures: [entry('Pipeline value'), entry('Win rate', 'share of the pipeline')],
};
const hit = (kind: SearchHit['kind'], number: number): SearchHit => ({
  kind,
  id: `${kind}-${number}`,
  name: `Row ${number}`,
  note: 'a note',
  foundIn: number === 2 ? 'Linux' : null,
  match: 'start',
  row: { entity: kind === 'tickets' ? 'clients' : kind, id: `${kind}-${number}` },
});
const ways = {
  open: ({ id }: SearchHit) => void gone.push(id),
  list: (kind: string) => void gone.push(`all ${kind}`),
};
const shown = (groups: ReturnType<typeof groupsOf>) =>
  groups.map(({ title, entries }) => [title, entries.map(({ label }) => label)]);

describe('what the palette shows', () => {
  it('is pages and commands where nothing is asked', () =>
    expect(shown(groupsOf(local, ' ', []))).toEqual([
      ['Pages', ['Overview', 'Pipeline health']],
      ['Commands', ['Pause the world']],
    ]));

  it('is what is called so, then rows, then what only speaks of it', () => {
    const rows = rowGroups({ hits: [hit('leads', 1)], counts: { leads: 1 } }, ways);
    expect(shown(groupsOf(local, 'pipeline', rows))).toEqual([
      ['Pages', ['Pipeline health']],
      ['Measures', ['Pipeline value']],
      ['Leads', ['Row 1']],
    ]);
    expect(shown(groupsOf(local, 'stop', rows))).toEqual([
      ['Leads', ['Row 1']],
      ['Commands', ['Pause the world']],
    ]);
  });

  it('has five rows of a kind, the kind of the best first, and leads to the list of the others', () => {
    const hits = [hit('tickets', 9), ...[1, 2, 3, 4, 5, 6].map((number) => hit('clients', number)), hit('tickets', 10)];
    const groups = rowGroups({ hits, counts: { clients: 8, tickets: 40 } }, ways);
    expect(shown(groups)).toEqual([
      ['Open tickets', ['Row 9', 'Row 10']],
      ['Clients', ['Row 1', 'Row 2', 'Row 3', 'Row 4', 'Row 5', 'See all 8 clients']],
    ]);
    expect(groups[1]?.entries.slice(0, 2).map(({ note }) => note)).toEqual(['a note', 'Linux · a note']);
    for (const { entries } of groups) entries.at(-1)?.go();
    expect(gone).toEqual(['tickets-10', 'all clients']);
  });
});
