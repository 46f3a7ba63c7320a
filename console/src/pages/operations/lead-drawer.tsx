import type { ReactNode } from 'react';
import type { GetLeadStages200 } from '../../api/generated/showroom.schemas.ts';
import { getLeadStages } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { count, money } from '../../format/numbers.ts';
import { inWords } from '../../format/text.ts';
import { day } from '../../format/times.ts';
import { Skeleton } from '../../kit/states.tsx';
import { StatusMark } from '../../kit/status.tsx';
import { DrawerFrame } from './drawer-frame.tsx';
import { KINDS } from './kinds.ts';
import styles from './operations.module.css';
import { StageTable } from './parts.tsx';
import { RowDrawer } from './row-drawer.tsx';
import { RowLink } from './row-link.tsx';

interface Props {
  readonly id: string;
  onClose(): void;
}

type Way = GetLeadStages200;
type Closed = NonNullable<Way['closed']>;

/** One opportunity: as its row has it while it is open, and by the way that it went after it has closed. */
export function LeadDrawer({ id, onClose }: Props) {
  const read = useRead(() => getLeadStages(id));
  const isOf = read.data !== undefined && !read.isPrevious;
  if (!isOf && read.problem === undefined) {
    return (
      <DrawerFrame name="Lead" one="lead" id={id} onClose={onClose}>
        <Skeleton height="24rem" />
      </DrawerFrame>
    );
  }
  // What is not known of its way is known of its row, or nothing is known of it.
  if (!isOf || read.data.closed === null) return <RowDrawer kind={KINDS.leads} id={id} onClose={onClose} />;
  return <ClosedLead way={read.data} closed={read.data.closed} onClose={onClose} />;
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface ClosedProps {
  readonly way: Way;
  readonly closed: Closed;
  onClose(): void;
}

function ClosedLead({ way, closed, onClose }: ClosedProps) {
  const { leadId, account, type, outcome, reason, rep, client, stages } = way;
  const isWon = outcome === 'Won';
  const days = stages.reduce((sum, stage) => sum + stage.days, 0);
  return (
    <DrawerFrame name={account ?? leadId} one={isWon ? 'won lead' : 'lost lead'} id={leadId} onClose={onClose}>
      <p className={styles.ended}>
        <StatusMark status={isWon ? 'good' : 'none'} size={16} />
        {isWon ? 'Won' : 'Lost'}: it is closed, and no longer on the list of leads.
      </p>
      <dl className={styles.facts}>
        <Fact name={isWon ? 'Won on' : 'Lost on'}>{day(closed.at)}</Fact>
        {reason !== null && <Fact name="Why it was lost">{inWords(reason)}</Fact>}
        <Fact name="Worth, a year">{money(closed.value)}</Fact>
        <Fact name="What it was">{type}</Fact>
        <Fact name="Days in the pipeline">{count(days)}</Fact>
        <Fact name={isWon ? 'Won by' : 'Worked on by'}>
          {rep === null ? (
            'A rep who has gone'
          ) : (
            <RowLink kind="reps" id={rep.id}>
              {rep.name}
            </RowLink>
          )}
        </Fact>
        {(isWon || type !== 'New Business') && (
          <Fact name={type === 'New Business' ? 'The client that it became' : 'The client'}>
            {client === null ? (
              'One that has left'
            ) : (
              <RowLink kind="clients" id={client.id}>
                {client.name}
              </RowLink>
            )}
          </Fact>
        )}
      </dl>
      <section>
        <h3>Stages</h3>
        <StageTable stages={stages} />
      </section>
    </DrawerFrame>
  );
}
