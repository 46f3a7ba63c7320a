import Button from '@mui/material/Button';
import type { DashboardTemplate, ProspectDashboardData } from '../../api/generated/showroom.schemas.ts';
import { getSimulation, printProspectData, root } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import type { Write } from '../../api/write.ts';
import { clock, moment } from '../../format/times.ts';
import { Icon } from '../../kit/icon.tsx';
import { PrintButton } from '../../kit/print-button.tsx';
import { Problem } from '../../kit/states.tsx';
import { Pill, type Status } from '../../kit/status.tsx';
import { WriteButton } from '../../kit/write-button.tsx';
import { newerFrom } from './newer.ts';
import styles from './prospects.module.css';

interface Props {
  readonly template: DashboardTemplate;
  readonly record: ProspectDashboardData;
  /** The committed tick of the latest answer. */
  readonly tick: string | undefined;
  readonly make: Write<[], ProspectDashboardData>;
  onEdit(): void;
}

const STATUSES: Readonly<Record<ProspectDashboardData['status'], { readonly word: string; readonly status: Status }>> =
  {
    ready: { word: 'Ready', status: 'good' },
    stale: { word: 'To be made anew', status: 'warn' },
    failed: { word: 'Failed', status: 'bad' },
  };

/** Why a dashboard is not made anew now, in words; null where it can be. */
function useWhyNot(record: ProspectDashboardData, tick: string | undefined): string | null {
  const simulation = useRead(() => getSimulation());
  const service = useRead(() => root());
  if (simulation.data === undefined || service.data === undefined || typeof service.data === 'string') return null;
  const { interval, status } = simulation.data;
  const lastUpdate = service.data.last_update;
  const newer = newerFrom(record, { tick, isRunning: status === 'running', interval, lastUpdate });
  if (newer === null) return null;
  return newer.at === undefined
    ? 'of the latest tick; the world stands'
    : `of the latest tick; the next is due at ${clock(newer.at, true)}`;
}

/** How a dashboard stands, and what can be done with it. */
export function DashboardHead({ template, record, tick, make, onEdit }: Props) {
  const whyNot = useWhyNot(record, tick);
  const { word, status } = STATUSES[record.status];
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h2>{template.name}</h2>
        <p className={styles.commentary}>{record.commentary}</p>
        <p className={styles.standing}>
          <Pill status={status}>{word}</Pill>
          <span>
            As of {moment(record.as_of.time)}, tick {record.as_of.tick}
            {whyNot !== null && `, ${whyNot}`}
          </span>
        </p>
      </div>
      <div className={styles.tools}>
        <PrintButton
          key={`${record.prospect_id} ${record.template_id}`}
          print={(paper) => printProspectData(record.prospect_id, record.template_id, { paper })}
        />
        <WriteButton
          variant="outlined"
          disabled={make.isRunning || whyNot !== null}
          onClick={() => void make.run()}
          startIcon={<Icon name="refresh" size={16} />}
        >
          {make.isRunning ? 'Being made' : 'Make anew'}
        </WriteButton>
        <Button variant="outlined" onClick={onEdit} startIcon={<Icon name="edit" size={16} />}>
          Edit
        </Button>
      </div>
      {make.problem !== undefined && <Problem problem={make.problem} />}
      {record.validation_result.errors.length > 0 && (
        <ul className={styles.errors}>
          {record.validation_result.errors.map(({ widget_id: id, path, message }) => (
            <li key={`${id}${path}${message}`}>
              <code>
                {id}
                {path}
              </code>{' '}
              {message}
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}
