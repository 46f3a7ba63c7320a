import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { asWords, type ChartActionsProps, hasPicture, isTableAlready, turn } from './chart-action.ts';

interface Props extends ChartActionsProps {
  readonly anchor: HTMLElement;
  onClose(): void;
}

/** What can be done with a chart, in a menu. */
export default function ChartMenu({ drawnAs, isTable, isMarked, onTable, onPng, onCsv, anchor, onClose }: Props) {
  const choose = (action: () => void) => () => {
    onClose();
    action();
  };
  return (
    <Menu anchorEl={anchor} open onClose={onClose}>
      {!isTableAlready(drawnAs) && <MenuItem onClick={choose(onTable)}>{asWords(isTable)}</MenuItem>}
      {!isTable && hasPicture(drawnAs) && <MenuItem onClick={choose(onPng)}>Save as PNG</MenuItem>}
      {isMarked !== undefined && (
        <MenuItem onClick={choose(() => turn(isMarked))}>{isMarked ? 'Hide causes' : 'Mark causes'}</MenuItem>
      )}
      <MenuItem onClick={choose(onCsv)}>Save as CSV</MenuItem>
    </Menu>
  );
}
