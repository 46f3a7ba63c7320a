import Dialog from '@mui/material/Dialog';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import { listMeasures } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { Icon, type IconName } from '../../kit/icon.tsx';
import { keptSearch } from '../../kit/kept-search.ts';
import { bestMatches } from '../../kit/matching.ts';
import { pages } from '../../pages/pages.ts';
import { useCommands } from './commands.ts';
import styles from './palette.module.css';

interface Entry {
  readonly label: string;
  /** What kind of thing it is. */
  readonly kind: string;
  readonly icon: IconName;
  /** More words by which it is found. */
  readonly words: string;
  /** Why it leads nowhere, for who has signed in. */
  readonly whyNot?: string | null;
  go(): void;
}

const MOST = 12;

/** Finds pages, measures and commands by some of their letters, and goes there: Ctrl-K. */
export default function Palette({ onClose }: { onClose(): void }) {
  const navigate = useNavigate();
  const commands = useCommands();
  const { data: measures } = useRead(() => listMeasures(), { fixed: true });
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const asked = useDeferredValue(query);

  const entries = useMemo((): Entry[] => {
    const to =
      (path: string, search: object = {}) =>
      () =>
        void navigate({
          to: path,
          search: ((before: Record<string, unknown>) => ({ ...keptSearch(before), ...search })) as never,
        });
    return [
      ...pages
        .filter(({ group }) => group !== null)
        .map(({ path, title, icon, words = '' }) => ({
          label: title,
          kind: 'Page',
          icon,
          words,
          go: to(path),
        })),
      ...commands.map(({ run, ...command }) => ({ ...command, kind: 'Command', go: run })),
      ...(measures ?? []).map(({ id, label, description }) => ({
        label,
        kind: 'Measure',
        icon: 'measures' as const,
        words: `${id} ${description}`,
        go: to('/measures', { id }),
      })),
    ];
  }, [navigate, commands, measures]);

  const found = useMemo(() => bestMatches(entries, asked).slice(0, MOST), [entries, asked]);
  const chosen = Math.min(at, found.length - 1);

  const go = (entry: Entry | undefined) => {
    if (entry === undefined || (entry.whyNot ?? null) !== null) return;
    onClose();
    entry.go();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') go(found[chosen]);
    if (step === undefined || found.length === 0) return;
    event.preventDefault();
    setAt((chosen + step + found.length) % found.length);
  };

  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-label="Search and commands"
      slotProps={{ paper: { className: styles.paper ?? '' } }}
    >
      <label className={styles.field}>
        <Icon name="search" />
        <span className="visually-hidden">Search pages, measures and commands</span>
        <input
          autoFocus
          className={styles.input}
          placeholder="Page, measure or command"
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={found.length > 0 ? `${listId}-${chosen}` : undefined}
          value={query}
          onChange={({ target }) => {
            setQuery(target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
      </label>
      <div className={styles.list} id={listId} role="listbox" aria-label="Found">
        {found.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are those of the field, which keeps the focus
          <div
            key={`${entry.kind} ${entry.label}`}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            aria-disabled={(entry.whyNot ?? null) !== null}
            className={styles.option}
            onClick={() => go(entry)}
            onPointerMove={() => setAt(index)}
          >
            <Icon name={entry.icon} />
            <span>{entry.label}</span>
            <span className={styles.kind}>{entry.whyNot ?? entry.kind}</span>
          </div>
        ))}
        {found.length === 0 && <p className={styles.none}>Nothing is called that.</p>}
      </div>
    </Dialog>
  );
}
