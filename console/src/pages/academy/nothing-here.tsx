import Button from '@mui/material/Button';
import { Empty } from '../../kit/states.tsx';
import styles from './academy.module.css';
import { Panel } from './panel.tsx';
import type { Scene } from './scene.ts';
import { fields, filterIds } from './state.ts';

/** What stands in the place of a section of which nothing happened: which of range and filters to change, at one click. */
export function NothingHere({ scene: { state, change, window } }: { readonly scene: Omit<Scene, 'sections'> }) {
  const isFiltered = filterIds.some((id) => state[id] !== '');
  const isUsual = state.range === fields.range.fallback;
  return (
    <Panel isWide>
      <Empty title={isFiltered ? 'Nobody fits these filters' : 'Nothing happened in this range'}>
        <p>
          {isFiltered
            ? `None of the people whom they leave did anything, ${window}.`
            : `No event of the academy is known, ${window}. Choose a later or a longer one.`}
        </p>
      </Empty>
      <div className={styles.ways}>
        {isFiltered && (
          <Button variant="contained" onClick={() => change(Object.fromEntries(filterIds.map((id) => [id, ''])))}>
            Clear the filters
          </Button>
        )}
        {!isUsual && (
          <Button
            variant={isFiltered ? 'outlined' : 'contained'}
            onClick={() => change({ range: fields.range.fallback, from: '', to: '' })}
          >
            Show the last 26 weeks
          </Button>
        )}
      </div>
    </Panel>
  );
}
