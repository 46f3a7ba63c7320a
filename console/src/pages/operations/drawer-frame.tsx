import type { ReactNode } from 'react';
import { upperFirst } from '../../format/text.ts';
import { Sheet } from '../../kit/sheet.tsx';
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
  const about = (
    <p className={styles.soft}>
      {upperFirst(one)} <code>{id}</code>
    </p>
  );
  return (
    <Sheet title={name} about={about} name={`${name}, ${id}`} onClose={onClose}>
      {children}
    </Sheet>
  );
}
