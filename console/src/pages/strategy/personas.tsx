import type { ResultsPersonas } from '../../api/generated/showroom.schemas.ts';
import { count, figure } from '../../format/numbers.ts';
import { Card } from '../../kit/layout.tsx';
import { Empty } from '../../kit/states.tsx';
import { Expandable } from './expandable.tsx';
import styles from './strategy.module.css';
import { shareText } from './words.ts';

/** How clearly groups are apart, in words. */
const APART = { strong: 'clearly', reasonable: 'reasonably', weak: 'weakly', none: 'hardly' } as const;

/** Groups of people who behave alike, with their sizes, which add up to all of them; or why there are none. */
export function Personas({ personas }: { readonly personas: ResultsPersonas }) {
  if (personas.status === 'absent') {
    return (
      <Card title="No personas">
        <Empty title="There are none, and none are made up">{personas.reason}</Empty>
      </Card>
    );
  }
  const sum = personas.personas.reduce((total, { size }) => total + size, 0);
  return (
    <Card
      title={`${personas.personas.length} personas of ${count(personas.people)} people`}
      subtitle={`${personas.personas.map(({ size }) => count(size)).join(' + ')} = ${count(sum)}. They are ${APART[personas.structure]} apart: silhouette ${count(personas.silhouette, 2)} of 1.`}
    >
      <div className={styles.shares} aria-hidden="true">
        {personas.personas.map(({ id, share }) => (
          <span key={id} style={{ flexGrow: share }} />
        ))}
      </div>
      <div className={styles.personas}>
        {personas.personas.map((persona) => (
          <section key={persona.id} className={styles.persona}>
            <h3>{persona.name}</h3>
            <p className={styles.size}>
              <b>{count(persona.size)}</b> people, {shareText(persona.share)}
            </p>
            <p>{persona.description}</p>
            <Expandable title={`All ${persona.traits.length} traits`}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">Trait</th>
                    <th scope="col">They</th>
                    <th scope="col">All</th>
                    <th scope="col">Measured of</th>
                  </tr>
                </thead>
                <tbody>
                  {persona.traits.map(({ id, label, value, unit, population, count: of }) => (
                    <tr key={id}>
                      <th scope="row">{label}</th>
                      <td>{figure(value, unit)}</td>
                      <td>{figure(population, unit)}</td>
                      <td>{count(of)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Expandable>
            {persona.implications.length > 0 && (
              <Expandable title="What follows">
                <ul className={styles.notes}>
                  {persona.implications.map((each) => (
                    <li key={each}>{each}</li>
                  ))}
                </ul>
              </Expandable>
            )}
          </section>
        ))}
      </div>
    </Card>
  );
}
