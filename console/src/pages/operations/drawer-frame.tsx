import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import type { ReactNode } from 'react';
import { Icon } from '../../kit/icon.tsx';
import styles from './operations.module.css';

interface Props {
  /** What the row is called, and what it is one of: `client`. */
  readonly name: string;
  readonly one: string;
  readonly id: string;
  onClose(): void;
  readonly children: ReactNode;
}

/** The drawer of one row, with its name. */
export function DrawerFrame({ name, one, id, onClose, children }: Props) {
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{ paper: { className: styles.drawer ?? '', role: 'dialog', 'aria-label': `${name}, ${id}` } }}
    >
      <header className={styles.drawerHead}>
        <div>
          <h2>{name}</h2>
          <p className={styles.soft}>
            {one.charAt(0).toUpperCase()}
            {one.slice(1)} <code>{id}</code>
          </p>
        </div>
        <IconButton aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </IconButton>
      </header>
      {children}
    </Drawer>
  );
}
