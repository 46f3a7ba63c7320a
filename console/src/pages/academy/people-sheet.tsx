import Button from '@mui/material/Button';
import { describe } from '../../api/request.ts';
import { moment } from '../../format/times.ts';
import { useExplain } from '../../kit/explain/explain.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Sheet } from '../../kit/sheet.tsx';
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
    <Sheet title={label} about={<p className={styles.note}>{window}</p>} name={`People: ${label}`} onClose={onClose}>
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
    </Sheet>
  );
}
