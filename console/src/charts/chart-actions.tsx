import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { createContext, lazy, Suspense, useContext, useState } from 'react';
import { Icon } from '../kit/icon.tsx';
import { asWords, type ChartActionsProps, hasPicture, isTableAlready, turn } from './chart-action.ts';
import styles from './chart-frame.module.css';

const ChartMenu = lazy(() => import('./chart-menu.tsx'));

/**
 * How charts offer what can be done with them: `compact`, in a menu, where many stand close together; `menu` where they do
 * so in a grid of fixed rows; `none` where nobody can reach them.
 */
export const ChartControls = createContext<'buttons' | 'compact' | 'menu' | 'none'>('buttons');

/** What can be done with a chart: read it as a table, save it as a picture or for a spreadsheet. */
export function ChartActions(props: ChartActionsProps) {
  const controls = useContext(ChartControls);
  if (controls === 'none') return null;
  return controls === 'buttons' ? <ActionButtons {...props} /> : <ActionMenu {...props} />;
}

function ActionButtons({ drawnAs, isTable, isMarked, onTable, onPng, onCsv }: ChartActionsProps) {
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
      {!isTableAlready(drawnAs) && (
        <Button
          onClick={onTable}
          aria-pressed={isTable}
          startIcon={<Icon name={isTable ? 'chart' : 'table'} size={16} />}
        >
          {asWords(isTable)}
        </Button>
      )}
      {!isTable && hasPicture(drawnAs) && (
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

function ActionMenu(props: ChartActionsProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
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
      <Suspense>{anchor !== null && <ChartMenu {...props} anchor={anchor} onClose={() => setAnchor(null)} />}</Suspense>
    </div>
  );
}
