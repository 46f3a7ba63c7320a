import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useNavigate } from '@tanstack/react-router';
import { listWorlds } from '../../api/generated/showroom.ts';
import { useRead, useWorld } from '../../api/read.ts';
import { DEFAULT_WORLD } from '../../kit/named-world.ts';

interface Props {
  readonly anchor: HTMLElement;
  onClose(): void;
}

/** The worlds that the token allows, to look at another one. */
export default function WorldMenu({ anchor, onClose }: Props) {
  const world = useWorld();
  const navigate = useNavigate();
  const { data: worlds = [] } = useRead(() => listWorlds());
  const choose = (id: string) => {
    onClose();
    void navigate({ to: '.', search: (id === DEFAULT_WORLD ? {} : { world: id }) as never });
  };
  return (
    <Menu anchorEl={anchor} open onClose={onClose}>
      {worlds.map(({ id }) => (
        <MenuItem key={id} selected={id === world} onClick={() => choose(id)}>
          {id}
        </MenuItem>
      ))}
    </Menu>
  );
}
