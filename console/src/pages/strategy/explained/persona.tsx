import type { ResultsPersonas } from '../../../api/generated/showroom.schemas.ts';
import { PersonaPeople } from '../persona-people.tsx';
import { RowsTable } from '../rows-table.tsx';
import { explained, type Scene } from '../scene.ts';

type Persona = Extract<ResultsPersonas, { status: 'found' }>['personas'][number];

/** A persona: what tells its people from the others. */
export function explainedPersona(scene: Scene, persona: Persona) {
  const { name, shown } = persona;
  return explained(scene, {
    label: name,
    display: shown.display,
    unit: shown.unit ?? undefined,
    window: 'the 13 weeks before the scoring',
    definition: shown.alt,
    formula: 'k-means of what people do in the academy; sizes of all personas add up to all people',
    rows: () => (
      <>
        <Traits persona={persona} />
        <PersonaPeople scene={scene} persona={persona.id} size={persona.size} label={`People of ${persona.name}`} />
      </>
    ),
    history: () => (
      <p>
        Groups are found anew in every version, and those of one are not those of another: there is no line. Sizes of
        two versions stand beside each other under Versions.
      </p>
    ),
  });
}

/** What the people of a persona do, beside all people. */
export function Traits({ persona: { name, traits } }: { readonly persona: Persona }) {
  return (
    <RowsTable
      label={`Traits of ${name}`}
      columns={['Trait', 'They', 'All', 'Measured of']}
      rows={traits.map(({ id, label, count, shown }) => ({
        id,
        cells: [label, shown.display, shown.population_display, String(count)],
      }))}
    />
  );
}
