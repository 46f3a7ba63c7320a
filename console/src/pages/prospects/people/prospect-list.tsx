import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Prospect } from '../../../api/generated/showroom.schemas.ts';
import { listProspects } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { day } from '../../../format/times.ts';
import { Icon } from '../../../kit/icon.tsx';
import { keptSearch } from '../../../kit/kept-search.ts';
import { Card } from '../../../kit/layout.tsx';
import { Empty, Loaded, Skeleton } from '../../../kit/states.tsx';
import { Pill } from '../../../kit/status.tsx';
import styles from './people.module.css';

const ProspectDialog = lazy(() => import('./prospect-dialog.tsx'));
const RemoveDialog = lazy(() => import('./remove-dialog.tsx'));

type Open = { readonly kind: 'change' | 'remove'; readonly prospect: Prospect } | { readonly kind: 'add' } | null;

export const isDemo = ({ meta_data }: Prospect): boolean => meta_data.is_demo === true;

/** Who looks at a client's dashboards: their own are opened here; somebody is added, changed, removed. */
export function ProspectList({ clientId, span }: { readonly clientId: string; readonly span: 5 | 7 }) {
  const read = useRead(() => listProspects(clientId));
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <Card
      title="Prospects"
      subtitle="Who looks at the dashboards"
      span={span}
      actions={
        <Button variant="outlined" startIcon={<Icon name="plus" size={16} />} onClick={() => setOpen({ kind: 'add' })}>
          Add a prospect
        </Button>
      }
    >
      <Loaded read={read} skeleton={<Skeleton height="8rem" />}>
        {(prospects) =>
          prospects.length === 0 ? (
            <Empty title="Nobody looks at them yet">
              Add a prospect, or make the dashboards: a demo prospect comes with them.
            </Empty>
          ) : (
            <ul>
              {prospects.map((prospect) => (
                <li key={prospect.id} className={styles.line}>
                  <div className={styles.who}>
                    <Link
                      to={`/prospects/${clientId}/${prospect.id}`}
                      search={keptSearch as never}
                      className={styles.name}
                    >
                      {prospect.name}
                    </Link>
                    {isDemo(prospect) && <Pill status="info">Demo</Pill>}
                    <p className={styles.note}>
                      {[prospect.organization, prospect.email, `since ${day(prospect.created_at)}`]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                  </div>
                  <IconButton
                    aria-label={`Change ${prospect.name}`}
                    onClick={() => setOpen({ kind: 'change', prospect })}
                  >
                    <Icon name="edit" size={18} />
                  </IconButton>
                  <IconButton
                    aria-label={`Remove ${prospect.name}`}
                    onClick={() => setOpen({ kind: 'remove', prospect })}
                  >
                    <Icon name="trash" size={18} />
                  </IconButton>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Suspense>
        {open?.kind === 'add' && <ProspectDialog clientId={clientId} prospect={null} onClose={close} />}
        {open?.kind === 'change' && <ProspectDialog clientId={clientId} prospect={open.prospect} onClose={close} />}
        {open?.kind === 'remove' && <RemoveDialog prospect={open.prospect} onClose={close} />}
      </Suspense>
    </Card>
  );
}
