import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import { type ReactNode, useId } from 'react';
import { Icon } from './icon.tsx';
import styles from './sheet.module.css';

interface Props {
  readonly title: string;
  /** Below the title. */
  readonly about?: ReactNode;
  /** What it is called where its title alone says too little. */
  readonly name?: string;
  /** For what is read beside a list of its own, such as pages. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
  onClose(): void;
}

/** What opens at the right, over a page: more about one thing, or what is made there. */
export function Sheet({ title, about, name, isWide = false, children, onClose }: Props) {
  const titleId = useId();
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{
        paper: {
          className: `${styles.sheet} ${isWide ? styles.wide : ''}`,
          role: 'dialog',
          ...(name === undefined ? { 'aria-labelledby': titleId } : { 'aria-label': name }),
        },
      }}
    >
      <header className={styles.head}>
        <div className={styles.words}>
          <h2 id={titleId}>{title}</h2>
          {about}
        </div>
        <IconButton aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </IconButton>
      </header>
      {children}
    </Drawer>
  );
}
