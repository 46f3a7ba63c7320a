import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { listWorlds } from '../../api/generated/showroom.ts';
import { useRead, useWorld } from '../../api/read.ts';
import { Icon } from '../../kit/icon.tsx';
import { DEFAULT_WORLD, useNamedWorld } from '../../kit/named-world.ts';
import styles from './frame.module.css';

/** Which world the console looks at: it stands in the address as `?world=`, and the worlds are those that the token allows. */
export function WorldSwitcher() {
  const world = useWorld();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data: worlds = [] } = useRead(() => listWorlds());

  useNamedWorld();

  const choose = (id: string) => {
    setAnchor(null);
    void navigate({ to: '.', search: (id === DEFAULT_WORLD ? {} : { world: id }) as never });
  };
  return (
    <>
      <Button
        className={styles.onBar ?? ''}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        endIcon={<Icon name="down" size={14} />}
      >
        <span className="visually-hidden">World: </span>
        {world}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {worlds.map(({ id }) => (
          <MenuItem key={id} selected={id === world} onClick={() => choose(id)}>
            {id}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
