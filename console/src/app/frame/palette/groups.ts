import type { Search200, SearchHit } from '../../../api/generated/showroom.schemas.ts';
import type { IconName } from '../../../kit/icon.tsx';
import { rankedMatches } from '../../../kit/matching.ts';

/** One thing that can be chosen. */
export interface Entry {
  /** Its own among all that can be chosen. */
  readonly key: string;
  readonly label: string;
  /** What tells it from others of its name; for who reads it, not what it is found by. */
  readonly note?: string;
  readonly icon: IconName;
  /** More words by which it is found. */
  readonly words: string;
  /** Why it leads nowhere, for who has signed in. */
  readonly whyNot?: string | null;
  go(): void;
}

/** Entries of one kind below their name. */
export interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** What is known here, without asking anybody. */
export interface Local {
  readonly pages: readonly Entry[];
  readonly commands: readonly Entry[];
  readonly measures: readonly Entry[];
}

/** Entries of a group that is one of several; and commands where nothing is asked for. */
const SHOWN = 5;

/** What kinds of rows are called, and their pictures. */
const KINDS: Readonly<Record<SearchHit['kind'], { readonly title: string; readonly icon: IconName }>> = {
  clients: { title: 'Clients', icon: 'prospects' },
  licenses: { title: 'Licences', icon: 'copy' },
  leads: { title: 'Leads', icon: 'pipeline' },
  technicians: { title: 'Technicians', icon: 'person' },
  departments: { title: 'Departments', icon: 'overview' },
  vendors: { title: 'Vendors', icon: 'external' },
  contracts: { title: 'Contracts', icon: 'reports' },
  reps: { title: 'Sales reps', icon: 'coaching' },
  tickets: { title: 'Open tickets', icon: 'clock' },
};

type Found = Pick<Search200, 'hits' | 'counts'>;

/** What to do with rows that were found. */
interface Ways {
  open(hit: SearchHit): void;
  /** The list of a kind, with what is looked for in it. */
  list(kind: SearchHit['kind']): void;
}

/** Rows by their kinds: the kind of the best one first; where there are more than are shown, the list is the last entry. */
export function rowGroups({ hits, counts }: Found, ways: Ways): Group[] {
  const byKind = Map.groupBy(hits, ({ kind }) => kind);
  return [...byKind].map(([kind, found]) => {
    const shown = found.slice(0, SHOWN).map((hit): Entry => {
      const { id, name, note, foundIn } = hit;
      const told = foundIn === null || note.includes(foundIn) ? note : `${foundIn} · ${note}`;
      return {
        key: `${kind} ${id}`,
        label: name,
        note: told,
        icon: KINDS[kind].icon,
        words: '',
        go: () => ways.open(hit),
      };
    });
    const { title } = KINDS[kind];
    const all = counts[kind] ?? 0;
    const isMore = all > shown.length && kind !== 'tickets';
    const more: Entry = {
      key: `${kind}, all`,
      label: `See all ${all} ${title.toLowerCase()}`,
      icon: 'filter',
      words: '',
      go: () => ways.list(kind),
    };
    return { title, entries: isMore ? [...shown, more] : shown };
  });
}

/** Entries that are known here, by whether they have what is asked for in their name. */
function localGroups({ pages, commands, measures }: Local, query: string) {
  const named: Group[] = [];
  const others: Group[] = [];
  for (const [title, entries] of [
    ['Pages', pages],
    ['Commands', commands],
    ['Measures', measures],
  ] as const) {
    const found = rankedMatches(entries, query);
    const take = (isNamed: boolean) =>
      found
        .filter((each) => each.isNamed === isNamed)
        .slice(0, SHOWN)
        .map(({ thing }) => thing);
    const [first, rest] = [take(true), take(false)];
    if (first.length > 0) named.push({ title, entries: first });
    else if (rest.length > 0) others.push({ title, entries: rest });
  }
  return { named, others };
}

/**
 * All that answers to a query, in groups: what is called so of pages, commands and measures, then rows, then what only
 * speaks of it. Without a query the pages and commands.
 */
export function groupsOf(local: Local, query: string, rows: readonly Group[]): Group[] {
  if (query.trim() === '') {
    return [
      { title: 'Pages', entries: local.pages },
      { title: 'Commands', entries: local.commands },
    ];
  }
  const { named, others } = localGroups(local, query);
  return [...named, ...rows, ...others];
}
