import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { useWorld } from '../../api/read.ts';
import { Icon } from '../../kit/icon.tsx';
import { useNamedWorld } from '../../kit/named-world.ts';
import styles from './frame.module.css';

const WorldMenu = lazy(() => import('./world-menu.tsx'));

/** Which world the console looks at: it stands in the address as `?world=`, and the worlds are those that the token allows. */
export function WorldSwitcher() {
  const world = useWorld();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useNamedWorld();
  return (
    <>
      <Button
        className={`${styles.onBar} ${styles.switcher}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        endIcon={<Icon name="down" size={14} />}
      >
        <span className="visually-hidden">World: </span>
        <span className={styles.world}>{world}</span>
      </Button>
      <Suspense>{anchor !== null && <WorldMenu anchor={anchor} onClose={() => setAnchor(null)} />}</Suspense>
    </>
  );
}
