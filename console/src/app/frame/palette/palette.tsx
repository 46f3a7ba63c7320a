import Dialog from '@mui/material/Dialog';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Icon } from '../../../kit/icon.tsx';
import { type Entry, groupsOf, rowGroups } from './groups.ts';
import styles from './palette.module.css';
import { useGo, useLocal } from './use-local.ts';
import { useRows } from './use-rows.ts';

/** Finds pages, rows, measures and commands by some of their letters, and goes there: Ctrl-K. */
export default function Palette({ onClose }: { onClose(): void }) {
  const [query, setQuery] = useState('');
  /** Undefined while nobody has moved: the first one then is the one that Enter takes. */
  const [chosenKey, choose] = useState<string>();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const goTo = useGo();
  const local = useLocal(goTo);
  const rows = useRows(query);
  const asked = useDeferredValue(query);

  const groups = useMemo(() => {
    const ways = {
      open: ({ row }: { readonly row: { readonly entity: string; readonly id: string } }) =>
        goTo('/operations', { kind: row.entity, open: `${row.entity}.${row.id}` }),
      list: (kind: string) => goTo('/operations', { kind, q: asked.trim() }),
    };
    return groupsOf(local, asked, rows.data ? rowGroups(rows.data, ways) : []);
  }, [local, asked, rows.data, goTo]);
  const entries = groups.flatMap(({ entries: each }) => each);
  const at = Math.max(
    0,
    entries.findIndex(({ key }) => key === chosenKey),
  );
  const optionId = (key: string) => `${listId}-${key.replace(/\W+/g, '-')}`;
  const chosen = entries[at];

  useEffect(() => {
    if (chosenKey !== undefined)
      list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosenKey]);

  const take = (entry: Entry | undefined) => {
    if (entry === undefined || (entry.whyNot ?? null) !== null) return;
    onClose();
    entry.go();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') {
      // What the focus goes back to would be pressed by the same key.
      event.preventDefault();
      take(chosen);
    }
    if (step === undefined || entries.length === 0) return;
    event.preventDefault();
    choose(entries[(at + step + entries.length) % entries.length]?.key);
  };
  const isEmpty = entries.length === 0 && !rows.isAsking && rows.problem === undefined;

  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{ paper: { className: styles.paper ?? '', 'aria-label': 'Search and commands' } }}
    >
      <label className={styles.field}>
        <Icon name="search" />
        <span className="visually-hidden">Search pages, rows, measures and commands</span>
        <input
          autoFocus
          className={styles.input}
          placeholder="Client, technician, page, measure, command …"
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={chosen && optionId(chosen.key)}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={({ target }) => {
            setQuery(target.value);
            choose(undefined);
          }}
          onKeyDown={onKey}
        />
      </label>
      <div ref={list} className={styles.list} id={listId} role="listbox" aria-label="Found" aria-busy={rows.isAsking}>
        {groups.map(({ title, entries: members }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
          <div key={title} role="group" aria-labelledby={optionId(`group ${title}`)}>
            <div role="presentation" id={optionId(`group ${title}`)} className={styles.group}>
              {title}
            </div>
            {members.map((entry) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are those of the field, which keeps the focus
              <div
                key={entry.key}
                id={optionId(entry.key)}
                role="option"
                tabIndex={-1}
                aria-selected={entry === chosen}
                aria-disabled={(entry.whyNot ?? null) !== null}
                className={styles.option}
                onClick={() => take(entry)}
                onPointerMove={() => choose(entry.key)}
              >
                <Icon name={entry.icon} size={18} />
                <span className={styles.label}>{entry.label}</span>
                <span className={styles.note}>{entry.whyNot ?? entry.note}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      <Foot isAsking={rows.isAsking} problem={rows.problem?.title} isEmpty={isEmpty} query={query} />
    </Dialog>
  );
}

interface FootProps {
  readonly isAsking: boolean;
  readonly problem: string | undefined;
  readonly isEmpty: boolean;
  readonly query: string;
}

/** What is going on, and the keys. */
function Foot({ isAsking, problem, isEmpty, query }: FootProps) {
  return (
    <footer className={styles.foot}>
      <p role="status">
        {problem !== undefined && `Rows could not be searched: ${problem}.`}
        {isEmpty && `Nothing is called “${query.trim()}”. Try a part of a name, a number or an id.`}
        {problem === undefined && !isEmpty && isAsking && 'Searching rows …'}
      </p>
      <p className={styles.keys} aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> choose <kbd>Enter</kbd> opens <kbd>Esc</kbd> closes
      </p>
    </footer>
  );
}
