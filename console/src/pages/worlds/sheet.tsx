import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import { type ReactNode, useId } from 'react';
import { Icon } from '../../kit/icon.tsx';
import styles from './worlds.module.css';

interface Props {
  readonly title: string;
  readonly about: ReactNode;
  readonly children: ReactNode;
  onClose(): void;
}

/** What stands at the right, over the list. */
export function Sheet({ title, about, children, onClose }: Props) {
  const titleId = useId();
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{ paper: { className: styles.sheet ?? '', role: 'dialog', 'aria-labelledby': titleId } }}
    >
      <header className={styles.sheetHead}>
        <div>
          <h2 id={titleId}>{title}</h2>
          <p>{about}</p>
        </div>
        <IconButton aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </IconButton>
      </header>
      {children}
    </Drawer>
  );
}
