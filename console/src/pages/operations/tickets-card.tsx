import type { Ticket } from '../../api/generated/showroom.schemas.ts';
import { listTickets } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { SplitBars } from '../../charts/split-bars.tsx';
import { count } from '../../format/numbers.ts';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import { StatusMark } from '../../kit/status.tsx';
import styles from './operations.module.css';
import { RowLink } from './row-link.tsx';
import { ageGroups, longestWaits, ticketsMessage } from './ticket-ages.ts';

/** Tickets of one answer, the oldest first. */
const LIMIT = 1000;
const SHOWN = 4;

/** Open tickets by their age, and the clients that wait longest beyond what they were promised. */
export function TicketsCard() {
  const read = useRead(() => listTickets({ sort: ['-ageHours'], limit: LIMIT }));
  return (
    <section className={styles.card}>
      <Loaded read={read} skeleton={<Skeleton height="300px" />}>
        {(tickets) => {
          const message = ticketsMessage(tickets);
          return (
            <>
              <SplitBars
                title={message}
                subtitle={`By age in hours of the service calendar; each agreement promises a first answer within 2 to 8 of them${
                  read.next === undefined ? '' : `. The oldest ${count(LIMIT)}`
                }`}
                alt={`${message}. ${ageGroups(tickets)
                  .map(({ label, all, late }) => `${label}: ${all}, ${late} late`)
                  .join('; ')}.`}
                heads={['Age', 'Open tickets', 'Late']}
                bars={ageGroups(tickets).map(({ label, all, late }) => ({ label, all, bad: late }))}
                write={(value) => count(value)}
              />
              <Waits tickets={longestWaits(tickets)} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function Waits({ tickets }: { readonly tickets: readonly Ticket[] }) {
  if (tickets.length === 0) return null;
  const more = tickets.length - SHOWN;
  return (
    <section className={styles.longest}>
      <h3>Who waits longest</h3>
      <ul className={styles.waits}>
        {tickets.slice(0, SHOWN).map(({ id, clientId, client, technicianId, technician, priority, ...ticket }) => (
          <li key={id}>
            <span className={styles.relative}>
              <RowLink kind="clients" id={clientId}>
                {client}
              </RowLink>
              <span className={styles.soft}>
                {priority.toLowerCase()} priority, with{' '}
                <RowLink kind="technicians" id={technicianId}>
                  {technician}
                </RowLink>
              </span>
            </span>
            <span className={styles.figure}>
              <StatusMark status="bad" size={12} /> {count(ticket.waitedHours, 1)} of {count(ticket.promisedHours)} h
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.soft}>and {count(more)} more that wait</p>}
    </section>
  );
}
