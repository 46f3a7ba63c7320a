import type { Technician } from '../../api/generated/showroom.schemas.ts';
import { getMeasure, listMeasures, listTechnicians } from '../../api/generated/showroom.ts';
import { type Read, useRead } from '../../api/read.ts';
import { describe } from '../../api/request.ts';
import { BarCell } from '../../charts/bar-cell.tsx';
import { count, percent } from '../../format/numbers.ts';
import { Figure } from '../../kit/figure.tsx';
import { Card } from '../../kit/layout.tsx';
import { Scrollable } from '../../kit/scrollable.tsx';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import { StatusMark } from '../../kit/status.tsx';
import { HEALTHY_LOAD } from './healthy-load.ts';
import { LoadWeeks } from './load-weeks.tsx';
import { loneSkills } from './lone-skills.ts';
import styles from './operations.module.css';
import { RowHistory } from './row-history.tsx';
import { RowLink } from './row-link.tsx';
import { loadMessage, statusOfLoad, type TeamLoad, teamLoads } from './team-loads.ts';

const MEASURE = 'utilization-28-days';
/** The end of the scale, percent: overtime has room. */
const MAX = 120;
/** Teams that are shown; the others are named as a number. */
const SHOWN = 8;
const WORDS = { good: 'Healthy', warn: 'Idle', bad: 'Overloaded', info: '', none: 'Not measurable' } as const;

function Team({ team, read }: { readonly team: TeamLoad; readonly read: Read<readonly Technician[]> }) {
  const { id, name, openTickets, load } = team;
  const measures = useRead(() => listMeasures(), { fixed: true });
  const definition = measures.data?.find((measure) => measure.id === MEASURE)?.description;
  const display = percent(load);
  const status = statusOfLoad(load);
  return (
    <tr>
      <th scope="row">
        <RowLink kind="departments" id={id}>
          {name}
        </RowLink>
      </th>
      <td className={styles.bullet}>
        <BarCell text="" value={load} max={MAX} band={HEALTHY_LOAD} />
      </td>
      <td className={styles.end}>
        <Figure
          of={{
            label: `Load of ${name}`,
            display,
            unit: 'percent',
            window: '28 days',
            definition,
            formula: 'hours logged ÷ hours at work × 100',
            tick: read.tick,
            asked: describe(() => getMeasure(MEASURE, { key: id, grain: 'month' })),
            history: () => <RowHistory id={id} name={name} scope="department" first={MEASURE} />,
          }}
        />
      </td>
      <td>
        <span className={styles.word}>
          <StatusMark status={status} size={12} /> <span className={styles.said}>{WORDS[status]}</span>
        </span>
      </td>
      <td className={styles.end}>{count(openTickets)}</td>
    </tr>
  );
}

/** What would wait if one person were away. */
function Lone({ technicians }: { readonly technicians: readonly Technician[] }) {
  const lone = loneSkills(technicians);
  return (
    <Card
      title={
        lone.length === 0
          ? 'Every skill has more than one holder'
          : `${count(lone.length)} ${lone.length === 1 ? 'skill has' : 'skills have'} one holder`
      }
      subtitle="While that person is away, such work waits"
    >
      <ul className={styles.lone}>
        {lone.slice(0, SHOWN).map(({ skill, id, name }) => (
          <li key={skill}>
            <span>{skill}</span>
            <RowLink kind="technicians" id={id}>
              {name}
            </RowLink>
          </li>
        ))}
        {lone.length > SHOWN && <li className={styles.soft}>and {count(lone.length - SHOWN)} more</li>}
      </ul>
    </Card>
  );
}

/** How busy each team is, against the band in which it should be. */
export function LoadCard() {
  const read = useRead(() => listTechnicians({ limit: 1000 }));
  const teams = teamLoads(read.data ?? []);
  const isWhole = read.next === undefined;
  const [low, high] = HEALTHY_LOAD;
  return (
    <div className={styles.column}>
      <Card
        title={read.data === undefined || !isWhole ? 'Load per team' : loadMessage(teams)}
        subtitle={`Hours logged of the hours at work, 28 days; ${low} to ${high}% is healthy (the grey band)`}
      >
        <Loaded read={read} skeleton={<Skeleton height="12rem" />}>
          {() => (
            <>
              <Scrollable label="Load per team" className={styles.scroll}>
                <table className={styles.loads}>
                  <thead>
                    <tr>
                      <th scope="col">Team</th>
                      <th scope="col" colSpan={3}>
                        Load
                      </th>
                      <th scope="col" className={styles.end}>
                        Open tickets
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {teams.slice(0, SHOWN).map((team) => (
                      <Team key={team.id} team={team} read={read} />
                    ))}
                  </tbody>
                </table>
              </Scrollable>
              {teams.length > SHOWN && <p className={styles.soft}>and {count(teams.length - SHOWN)} more teams</p>}
              {!isWhole && (
                <p className={styles.soft}>
                  Of the first {count(read.data?.length)} technicians; the list of departments leads to the load of
                  each.
                </p>
              )}
            </>
          )}
        </Loaded>
      </Card>
      {teams.length > 0 && (
        <section className={styles.card}>
          <LoadWeeks teams={teams.slice(0, SHOWN)} />
        </section>
      )}
      {isWhole && read.data !== undefined && <Lone technicians={read.data} />}
    </div>
  );
}
