import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useColorScheme } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';
import { lazy, Suspense } from 'react';
import { getSimulation } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { useSession } from '../../api/session.ts';
import { clock, day } from '../../format/times.ts';
import { Icon } from '../../kit/icon.tsx';
import { StatusMark } from '../../kit/status.tsx';
import { useLive } from '../../live/live.tsx';
import { lostWords } from '../../live/lost-words.ts';
import styles from './frame.module.css';
import { WorldSwitcher } from './world-switcher.tsx';

/** When it is in the world, how fast its time goes, and whether it stands. */
function WorldClock() {
  const { data } = useRead(() => getSimulation());
  if (data === undefined) return <span className={styles.clock} />;
  const { tick, world_time: time, tempo, status } = data;
  return (
    <span className={styles.clock}>
      <span className={styles.time}>{`${day(time)}, ${clock(time)}`}</span>
      <span className={styles.tick}>{`tick ${tick}`}</span>
      <span>{status === 'running' ? `${tempo}×` : status}</span>
    </span>
  );
}

/** Whether what is on the screen follows the company, and the switch that holds it still. */
function Following() {
  const { connection, isHeld, hold } = useLive();
  const lost = connection.state === 'lost';
  const says = isHeld ? 'Held' : lost ? lostWords(connection.problem) : 'Live';
  const does = isHeld ? 'Follow the company again' : 'Hold the figures still';
  return (
    <Tooltip title={does} describeChild>
      <Button
        className={styles.onBar ?? ''}
        onClick={() => hold(!isHeld)}
        aria-pressed={isHeld}
        startIcon={<Icon name={isHeld ? 'play' : 'pause'} size={16} />}
      >
        {lost && !isHeld && <StatusMark status="warn" size={12} />}
        <span className={styles.wide}>{says}</span>
        <span className="visually-hidden">: {does}</span>
      </Button>
    </Tooltip>
  );
}

function ThemeSwitch() {
  const { mode, systemMode, setMode } = useColorScheme();
  const isDark = (mode === 'system' ? systemMode : mode) === 'dark';
  const label = isDark ? 'Use the light theme' : 'Use the dark theme';
  return (
    <Tooltip title={label}>
      <IconButton className={styles.onBar ?? ''} aria-label={label} onClick={() => setMode(isDark ? 'light' : 'dark')}>
        <Icon name={isDark ? 'sun' : 'moon'} />
      </IconButton>
    </Tooltip>
  );
}

const PersonMenu = lazy(() => import('./person-menu.tsx'));

interface Props {
  onMenu(): void;
  onSearch(): void;
}

/** The bar on top of every page. */
export function TopBar({ onMenu, onSearch }: Props) {
  const session = useSession();
  return (
    <header className={styles.bar}>
      <IconButton className={`${styles.onBar} ${styles.menu}`} aria-label="Pages" onClick={onMenu}>
        <Icon name="menu" />
      </IconButton>
      <a className={styles.brand} href="/console">
        <span className={styles.dot} aria-hidden="true" />
        Showroom
      </a>
      <WorldSwitcher />
      <WorldClock />
      <span className={styles.space} />
      <Button
        className={`${styles.onBar} ${styles.search}`}
        onClick={onSearch}
        startIcon={<Icon name="search" size={16} />}
      >
        <span className={styles.wide}>Search or command</span>
        <kbd className={styles.wide}>Ctrl K</kbd>
        <span className="visually-hidden">Search pages, rows, measures and commands</span>
      </Button>
      <Following />
      <ThemeSwitch />
      <Suspense>{session !== undefined && <PersonMenu session={session} />}</Suspense>
    </header>
  );
}
