import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import { describe } from '../../api/request.ts';
import { moment } from '../../format/times.ts';
import { useExplain } from '../../kit/explain/explain.tsx';
import { Icon } from '../../kit/icon.tsx';
import styles from './academy.module.css';
import { nameOf } from './figures.ts';
import { PeopleList, peopleCall } from './people-list.tsx';
import type { Question } from './question.ts';
import type { Metric } from './scene.ts';
import type { PeopleOf } from './state.ts';

interface Props {
  readonly of: PeopleOf;
  readonly question: Question;
  readonly metric: Metric | undefined;
  /** What a funnel and its step are called. */
  readonly funnel: { readonly label: string; readonly step: string } | undefined;
  onClose(): void;
}

/** The people behind a point, a bar or a cell. */
export default function PeopleSheet({ of, question, metric, funnel, onClose }: Props) {
  const explain = useExplain();
  const parts = Object.values(of.cell ?? {}).map(nameOf);
  const label = [funnel ? `${funnel.label}: ${funnel.step}` : (metric?.label ?? of.metric), ...parts].join(', ');
  const window = `${moment(of.start)} – ${moment(of.end)}`;
  const asked = describe(peopleCall(of, question));
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{ paper: { className: styles.sheet ?? '', role: 'dialog', 'aria-label': `People: ${label}` } }}
    >
      <header className={styles.sheetHead}>
        <div>
          <h2>{label}</h2>
          <p className={styles.note}>{window}</p>
        </div>
        <IconButton aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </IconButton>
      </header>
      {metric !== undefined && <p>{metric.definition}</p>}
      <PeopleList of={of} question={question} />
      <div>
        <Button
          variant="outlined"
          startIcon={<Icon name="api" size={16} />}
          onClick={() =>
            explain({
              label: `People: ${label}`,
              display: 'The request',
              window,
              definition: metric?.definition,
              asked,
            })
          }
        >
          As a request
        </Button>
      </div>
    </Drawer>
  );
}
