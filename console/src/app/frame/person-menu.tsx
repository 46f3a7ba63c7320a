import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useSession, useWhyReadOnly } from '../../api/session.ts';
import { Icon } from '../../kit/icon.tsx';
import styles from './frame.module.css';

/** Who has signed in, what that allows, and the way out; nothing on an open host. */
export function PersonMenu() {
  const session = useSession();
  const readOnly = useWhyReadOnly();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (session === undefined) return null;
  const { name, email } = session.person;
  return (
    <>
      <Button
        className={styles.onBar ?? ''}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        startIcon={<Icon name="person" size={16} />}
      >
        <span className="visually-hidden">Signed in as </span>
        <span className={styles.person}>{name}</span>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <li className={styles.about} role="none">
          <strong>{name}</strong>
          {email !== undefined && <span>{email}</span>}
          <span>{readOnly === null ? 'May look and change' : 'May only look'}</span>
        </li>
        <Divider />
        <MenuItem onClick={() => void session.signOut()}>Sign out</MenuItem>
      </Menu>
    </>
  );
}
