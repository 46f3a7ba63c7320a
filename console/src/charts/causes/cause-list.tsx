import Popover from '@mui/material/Popover';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Cause } from '../../api/generated/showroom.schemas.ts';
import { upperFirst } from '../../format/text.ts';
import { EntityLink } from '../../kit/entity-link.tsx';
import { searchWith } from '../../kit/kept-search.ts';
import styles from './causes.module.css';
import type { CauseMark } from './placing.ts';

interface Props {
  readonly mark: CauseMark;
  readonly anchor: HTMLElement;
  /** How many are marked of how many there are. */
  readonly share: string | null;
  when(cause: Cause): string;
  onClose(): void;
}

/** The sentences of a mark, each leading to the row that shows what happened. */
export function CauseList({ mark: { causes }, anchor, share, when, onClose }: Props) {
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      transformOrigin={{ vertical: 'top', horizontal: 'center' }}
      slotProps={{ paper: { className: styles.paper ?? '', role: 'dialog', 'aria-label': 'What moved it' } }}
    >
      <ol className={styles.list} start={causes[0]?.number}>
        {causes.map(({ cause, number }, index) => (
          <li key={cause.id} value={number}>
            <time dateTime={cause.at}>{when(cause)}</time>
            <p>
              <RowOf cause={cause}>{cause.text}</RowOf>
            </p>
            {cause.why !== null && cause.why !== causes[index + 1]?.cause.why && (
              // Of several with one reason the last says it.
              <p className={styles.why}>{sentence(cause.why)}</p>
            )}
          </li>
        ))}
      </ol>
      {share !== null && <p className={styles.share}>{share}</p>}
    </Popover>
  );
}

/** A reason as a sentence of its own. */
const sentence = (reason: string): string => `${upperFirst(reason)}.`;

/** Leads to the row in Operations, or to the scenario beside its twin; text where no row is left. */
function RowOf({
  cause: { row, entity, entityId },
  children,
}: {
  readonly cause: Cause;
  readonly children: ReactNode;
}) {
  if (entity === 'scenarios') {
    return (
      <Link to="/" search={searchWith({ scenario: entityId }) as never}>
        {children}
      </Link>
    );
  }
  // A deal is there after it has closed, too.
  if (entity === 'leads') {
    return (
      <EntityLink entity={entity} id={entityId}>
        {children}
      </EntityLink>
    );
  }
  if (row === null) return children;
  return (
    <EntityLink entity={row.entity} id={row.id}>
      {children}
    </EntityLink>
  );
}
