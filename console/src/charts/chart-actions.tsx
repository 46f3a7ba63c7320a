import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { createContext, useContext, useState } from 'react';
import { Icon } from '../kit/icon.tsx';
import { markingCauses } from './causes/marking.ts';
import styles from './chart-frame.module.css';

/** What a chart is drawn with: a picture can be saved, other elements cannot, and a table is one already. */
export type DrawnAs = 'svg' | 'html' | 'table';

/** How charts offer what can be done with them: `menu` where many stand close together, `none` where nobody can reach them. */
export const ChartControls = createContext<'buttons' | 'menu' | 'none'>('buttons');

interface Props {
  readonly drawnAs: DrawnAs;
  readonly isTable: boolean;
  /** Whether causes are marked; undefined where there are none to mark. */
  readonly isMarked: boolean | undefined;
  onTable(): void;
  onPng(): void;
  onCsv(): void;
}

/** What can be done with a chart: read it as a table, save it as a picture or for a spreadsheet. */
export function ChartActions(props: Props) {
  const controls = useContext(ChartControls);
  if (controls === 'none') return null;
  return controls === 'menu' ? <ActionMenu {...props} /> : <ActionButtons {...props} />;
}

const markWords = (isMarked: boolean): string => (isMarked ? 'Hide causes' : 'Mark causes');
const turn = (isMarked: boolean): void => markingCauses.change(isMarked ? 'hidden' : 'marked');

const asWords = (isTable: boolean): string => (isTable ? 'As chart' : 'As table');

function ActionButtons({ drawnAs, isTable, isMarked, onTable, onPng, onCsv }: Props) {
  return (
    <div className={styles.actions}>
      {isMarked !== undefined && (
        <Button
          onClick={() => turn(isMarked)}
          aria-pressed={isMarked}
          startIcon={<Icon name={isMarked ? 'check' : 'flag'} size={16} />}
        >
          Causes
        </Button>
      )}
      {drawnAs !== 'table' && (
        <Button
          onClick={onTable}
          aria-pressed={isTable}
          startIcon={<Icon name={isTable ? 'chart' : 'table'} size={16} />}
        >
          {asWords(isTable)}
        </Button>
      )}
      {!isTable && drawnAs === 'svg' && (
        <Button onClick={onPng} startIcon={<Icon name="download" size={16} />}>
          PNG
        </Button>
      )}
      <Button onClick={onCsv} startIcon={<Icon name="download" size={16} />}>
        CSV
      </Button>
    </div>
  );
}

function ActionMenu({ drawnAs, isTable, isMarked, onTable, onPng, onCsv }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (action: () => void) => () => {
    setAnchor(null);
    action();
  };
  return (
    <div className={styles.menu}>
      <IconButton
        aria-label="Table and files"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <Icon name="more" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {drawnAs !== 'table' && <MenuItem onClick={choose(onTable)}>{asWords(isTable)}</MenuItem>}
        {!isTable && drawnAs === 'svg' && <MenuItem onClick={choose(onPng)}>Save as PNG</MenuItem>}
        {isMarked !== undefined && <MenuItem onClick={choose(() => turn(isMarked))}>{markWords(isMarked)}</MenuItem>}
        <MenuItem onClick={choose(onCsv)}>Save as CSV</MenuItem>
      </Menu>
    </div>
  );
}
