import type { ResultsPersonas } from '../../api/generated/showroom.schemas.ts';
import { count } from '../../format/numbers.ts';
import { Figure } from '../../kit/figure.tsx';
import { Card } from '../../kit/layout.tsx';
import { Empty } from '../../kit/states.tsx';
import { Expandable } from './expandable.tsx';
import { explainedPersona, Traits } from './explained/persona.tsx';
import { PersonaPeople } from './persona-people.tsx';
import styles from './personas.module.css';
import type { Scene } from './scene.ts';

interface Props {
  readonly scene: Scene;
  readonly personas: ResultsPersonas;
}

/** Groups of people who behave alike, with their sizes, which add up to all of them; or why there are none. */
export function Personas({ scene, personas }: Props) {
  if (personas.status === 'absent') {
    return (
      <Card title="No personas">
        <Empty title="There are none, and none are made up">{personas.reason}</Empty>
      </Card>
    );
  }
  return (
    <Card title={personas.shown.message} subtitle={personas.shown.alt}>
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
              <Figure of={explainedPersona(scene, persona)} size="tile" />
              <span>{persona.shown.share_display} of all</span>
            </p>
            <p>{persona.description}</p>
            <Expandable id={`${persona.id}-traits`} title={`All ${persona.traits.length} traits`}>
              <Traits persona={persona} />
            </Expandable>
            <Expandable id={`${persona.id}-people`} title={`Its ${count(persona.size)} people`} isLate>
              <PersonaPeople
                scene={scene}
                persona={persona.id}
                size={persona.size}
                label={`People of ${persona.name}`}
              />
            </Expandable>
            {persona.implications.length > 0 && (
              <Expandable id={`${persona.id}-follows`} title="What follows">
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
