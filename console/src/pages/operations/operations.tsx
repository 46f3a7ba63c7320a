import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { listMeasures } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { Page } from '../../kit/layout.tsx';
import { knownSort } from '../../kit/table-columns.ts';
import { oneOf, text, useUrlState } from '../../kit/url-state.ts';
import { BacklogCard } from './backlog-card.tsx';
import { EntityList } from './entity-list.tsx';
import type { Kind } from './kind.ts';
import { KIND_NAMES, KINDS, type KindName } from './kinds.ts';
import { LeadDrawer } from './lead-drawer.tsx';
import { ListTools } from './list-tools.tsx';
import type { Row } from './live-rows.ts';
import { LoadCard } from './load-card.tsx';
import styles from './operations.module.css';
import { RowDrawer } from './row-drawer.tsx';
import { standing } from './standing.ts';
import { TicketsCard } from './tickets-card.tsx';
import { wantedOf, where, withValues } from './where.ts';

const fields = {
  kind: oneOf(KIND_NAMES, 'clients'),
  q: text(),
  sort: text(),
  where,
  /** The row whose drawer is open: `licenses.license-3`. */
  open: text(),
};

interface ListProps<R extends Row> {
  readonly kind: Kind<R>;
}

function List<R extends Row>({ kind }: ListProps<R>) {
  const [state, change] = useUrlState(fields);
  const wanted = useMemo(() => wantedOf(state.where, kind.filters), [state.where, kind.filters]);
  const columns = useMemo(() => kind.columns(() => 1), [kind]);
  const open = useCallback(
    ({ id }: R) => change({ open: `${kind.name}.${id}` }, { replace: false }),
    [change, kind.name],
  );
  // What is typed and chosen shows at once; the rows follow, as to draw them takes longer than a keystroke may.
  const asked = useDeferredValue(state);
  const list = useMemo(() => {
    return (
      <EntityList
        kind={kind}
        query={asked.q}
        sort={knownSort(asked.sort, columns)}
        wanted={wantedOf(asked.where, kind.filters)}
        openId={asked.open.startsWith(`${kind.name}.`) ? asked.open.slice(kind.name.length + 1) : undefined}
        onSort={(sort) => change({ sort })}
        onOpen={open}
      />
    );
  }, [asked, kind, columns, change, open]);
  return (
    <>
      <ListTools
        many={kind.many}
        query={state.q}
        filters={kind.filters}
        wanted={wanted}
        onQuery={(q) => change({ q })}
        onFilter={(field, values) => change({ where: withValues(state.where, field, values) })}
        onClear={() => change({ q: '', where: [] })}
      />
      {list}
    </>
  );
}

/** Each list by its name, with the type of its rows. */
function listOf(name: KindName) {
  const lists = {
    clients: () => <List key={name} kind={KINDS.clients} />,
    licenses: () => <List key={name} kind={KINDS.licenses} />,
    leads: () => <List key={name} kind={KINDS.leads} />,
    technicians: () => <List key={name} kind={KINDS.technicians} />,
    departments: () => <List key={name} kind={KINDS.departments} />,
    vendors: () => <List key={name} kind={KINDS.vendors} />,
    contracts: () => <List key={name} kind={KINDS.contracts} />,
    reps: () => <List key={name} kind={KINDS.reps} />,
  };
  return lists[name]();
}

/** The drawer of the row that an address names, if there is such a list. */
function drawerOf(open: string, onClose: () => void) {
  const at = open.indexOf('.');
  const name = KIND_NAMES.find((each) => each === open.slice(0, at));
  const id = open.slice(at + 1);
  if (name === undefined || id === '') return null;
  const given = { id, onClose };
  const drawers = {
    clients: () => <RowDrawer kind={KINDS.clients} {...given} key={open} />,
    licenses: () => <RowDrawer kind={KINDS.licenses} {...given} key={open} />,
    leads: () => <LeadDrawer {...given} key={open} />,
    technicians: () => <RowDrawer kind={KINDS.technicians} {...given} key={open} />,
    departments: () => <RowDrawer kind={KINDS.departments} {...given} key={open} />,
    vendors: () => <RowDrawer kind={KINDS.vendors} {...given} key={open} />,
    contracts: () => <RowDrawer kind={KINDS.contracts} {...given} key={open} />,
    reps: () => <RowDrawer kind={KINDS.reps} {...given} key={open} />,
  };
  return drawers[name]();
}

/** The company's lists, with how busy its people are above them. */
export default function Operations() {
  const [state, change] = useUrlState(fields);
  const measures = useRead(() => listMeasures());
  const lists = useRef<HTMLElement>(null);
  const isSearched = state.q !== '' || state.where.length > 0;
  const wasSearched = useRef(isSearched);
  // Who comes with a search wants to see what it finds.
  useEffect(() => {
    if (wasSearched.current) lists.current?.scrollIntoView({ block: 'start' });
  }, []);
  const listed = useDeferredValue(state.kind);
  // They know nothing of what is listed.
  const cards = useMemo(
    () => (
      <div className={styles.columns}>
        <LoadCard />
        <div className={styles.column}>
          <TicketsCard />
          <BacklogCard />
        </div>
      </div>
    ),
    [],
  );
  return (
    <Page title="Operations" lead={measures.data && standing(measures.data)}>
      {cards}
      <section ref={lists} className={styles.lists} aria-label="Lists">
        <Tabs
          value={state.kind}
          onChange={(_, kind) => change({ kind, q: '', sort: '', where: [] })}
          variant="scrollable"
          allowScrollButtonsMobile
          aria-label="List"
        >
          {KIND_NAMES.map((name) => (
            <Tab key={name} value={name} label={KINDS[name].title} />
          ))}
        </Tabs>
        {listOf(listed)}
      </section>
      {drawerOf(state.open, () => change({ open: '' }))}
    </Page>
  );
}
