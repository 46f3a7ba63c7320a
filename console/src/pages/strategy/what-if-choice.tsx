import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Slider from '@mui/material/Slider';
import Switch from '@mui/material/Switch';
import type { ResultsStatus, ResultsWhatIfCatalogueWhatIfsItem } from '../../api/generated/showroom.schemas.ts';
import { generateResults } from '../../api/generated/showroom.ts';
import { useWrite } from '../../api/write.ts';
import { count, short, signed } from '../../format/numbers.ts';
import { Problem } from '../../kit/states.tsx';
import { useUrlState } from '../../kit/url-state.ts';
import { WriteButton } from '../../kit/write-button.tsx';
import type { Scene } from './scene.ts';
import { whatIfFields } from './what-if-fields.ts';
import styles from './what-ifs.module.css';

/** Iterations of a simulation as powers of ten: from 100 to a million. */
const LEAST = 2;
const MOST = 6;
const MARKS = [2, 3, 4, 5, 6].map((value) => ({ value, label: short(10 ** value) }));

interface Props {
  readonly scene: Scene;
  readonly status: ResultsStatus;
  readonly whatIfs: readonly ResultsWhatIfCatalogueWhatIfsItem[];
  onBegun(): void;
}

/** Which what-ifs a version is to be made with, and how it is to be simulated. */
export function WhatIfChoice({ scene, status, whatIfs, onBegun }: Props) {
  const { data, session, catalogues } = scene;
  const [state, change] = useUrlState(whatIfFields);
  const chosen = state['what-ifs'] ?? data.choice.what_ifs;
  const iterations = state.iterations || data.choice.iterations;
  const hypercube = state.draws === '' ? data.choice.hypercube : state.draws === 'even';
  const generate = useWrite(() =>
    generateResults(session, status.topic, { iterations, hypercube, what_ifs: [...chosen] }),
  );
  const toggle = (id: string) =>
    change({ 'what-ifs': chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id] });
  return (
    <form
      className={styles.choice}
      onSubmit={(event) => {
        event.preventDefault();
        void generate.run().then((begun) => begun && onBegun());
      }}
    >
      <ul className={styles.checks}>
        {whatIfs.map(({ id, label, shifts, rationale }) => (
          <li key={id}>
            <FormControlLabel
              slotProps={{ typography: { variant: 'body2' } }}
              control={<Checkbox checked={chosen.includes(id)} onChange={() => toggle(id)} />}
              label={label}
              title={rationale}
            />
            <p className={styles.soft}>
              {shifts
                .map(({ factor, points }) => `${catalogues.name(factor)} ${signed(count(points), points)}`)
                .join(', ')}
            </p>
          </li>
        ))}
      </ul>
      <div className={styles.how}>
        <div className={styles.slider}>
          <p id="iterations">Iterations: {count(iterations)}</p>
          <Slider
            value={Math.log10(iterations)}
            min={LEAST}
            max={MOST}
            step={0.5}
            marks={MARKS}
            onChange={(_, value) => change({ iterations: Math.round(10 ** (value as number)) })}
            aria-labelledby="iterations"
            getAriaValueText={(value) => count(Math.round(10 ** value))}
          />
        </div>
        <FormControlLabel
          slotProps={{ typography: { variant: 'body2' } }}
          control={
            <Switch
              checked={hypercube}
              onChange={({ target }) => change({ draws: target.checked ? 'even' : 'independent' })}
            />
          }
          label="Latin hypercube: draws spread evenly"
        />
        <WriteButton type="submit" variant="contained" disabled={status.is_processing || generate.isRunning}>
          {status.is_processing ? 'A version is being made' : 'Make a version with these'}
        </WriteButton>
      </div>
      {generate.problem !== undefined && <Problem problem={generate.problem} />}
    </form>
  );
}
