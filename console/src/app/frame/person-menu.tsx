import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { useState } from 'react';
import { type Session, useWhyReadOnly } from '../../api/session.ts';
import { Icon } from '../../kit/icon.tsx';
import styles from './frame.module.css';

/** Who has signed in, what that allows, and the way out. */
export default function PersonMenu({ session }: { readonly session: Session }) {
  const readOnly = useWhyReadOnly();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { name, email } = session.person;
  return (
    <>
      <Button
        className={styles.onBar ?? ''}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        startIcon={<Icon name="person" size={16} />}
      >
        <span className="visually-hidden">Signed in as </span>
        <span className={styles.person}>{name}</span>
      </Button>
      <Popover
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': 'Who has signed in' } }}
      >
        <div className={styles.about}>
          <strong>{name}</strong>
          {email !== undefined && <span>{email}</span>}
          <span>{readOnly === null ? 'May look and change' : 'May only look'}</span>
          <Button variant="outlined" onClick={() => void session.signOut()}>
            Sign out
          </Button>
        </div>
      </Popover>
    </>
  );
}
