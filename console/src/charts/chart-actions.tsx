import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { createContext, useContext, useState } from 'react';
import { Icon } from '../kit/icon.tsx';
import styles from './chart-frame.module.css';

/** What a chart is drawn with: a picture can be saved, other elements cannot, and a table is one already. */
export type DrawnAs = 'svg' | 'html' | 'table';

/** How charts offer what can be done with them: `menu` where many stand close together, `none` where nobody can reach them. */
export const ChartControls = createContext<'buttons' | 'menu' | 'none'>('buttons');

interface Props {
  readonly drawnAs: DrawnAs;
  readonly isTable: boolean;
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

const asWords = (isTable: boolean): string => (isTable ? 'As chart' : 'As table');

function ActionButtons({ drawnAs, isTable, onTable, onPng, onCsv }: Props) {
  return (
    <div className={styles.actions}>
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

function ActionMenu({ drawnAs, isTable, onTable, onPng, onCsv }: Props) {
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
        <MenuItem onClick={choose(onCsv)}>Save as CSV</MenuItem>
      </Menu>
    </div>
  );
}
