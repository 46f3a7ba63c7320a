import MenuItem from '@mui/material/MenuItem';
import Slider from '@mui/material/Slider';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import type {
  ListScenarios200AvailableItem,
  StartScenarioBody,
  StartScenarioBodyScenario,
} from '../../../api/generated/showroom.schemas.ts';
import { startScenario } from '../../../api/generated/showroom.ts';
import { useWrite } from '../../../api/write.ts';
import { Problem } from '../../../kit/states.tsx';
import { WriteButton } from '../../../kit/write-button.tsx';
import { DURATIONS } from './scenario-words.ts';
import styles from './scenarios.module.css';

/** As the API allows it. */
const MAGNITUDE = { min: 0.1, max: 3, step: 0.1 } as const;
const USUAL = { magnitude: 1, durationMinutes: DURATIONS[3][0] } as const;

/** Starts a scenario: which, how strong, how long. */
export function StartScenario({ available }: { readonly available: readonly ListScenarios200AvailableItem[] }) {
  const [chosen, setChosen] = useState(available[0]?.id ?? '');
  const [magnitude, setMagnitude] = useState<number>(USUAL.magnitude);
  const [durationMinutes, setDuration] = useState<number>(USUAL.durationMinutes);
  const starting = useWrite((body: StartScenarioBody) => startScenario(body));
  const magnitudeId = useId();
  const about = available.find(({ id }) => id === chosen);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void starting.run({ scenario: chosen as StartScenarioBodyScenario, magnitude, durationMinutes });
      }}
    >
      <TextField
        select
        fullWidth
        label="Scenario"
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
        helperText={about?.description}
        slotProps={{ formHelperText: { className: styles.help ?? '' } }}
      >
        {available.map(({ id, label }) => (
          <MenuItem key={id} value={id}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      <div className={styles.pair}>
        <div className={styles.slider}>
          <span id={magnitudeId} className={styles.note}>
            Magnitude {magnitude.toFixed(1)}
          </span>
          <Slider
            {...MAGNITUDE}
            value={magnitude}
            onChange={(_, value) => setMagnitude(value as number)}
            aria-labelledby={magnitudeId}
          />
        </div>
        <TextField
          select
          label="Lasts"
          value={durationMinutes}
          onChange={({ target }) => setDuration(Number(target.value))}
        >
          {DURATIONS.map(([minutes, label]) => (
            <MenuItem key={minutes} value={minutes}>
              {label}
            </MenuItem>
          ))}
        </TextField>
        <WriteButton type="submit" variant="contained" disabled={starting.isRunning || chosen === ''}>
          Start
        </WriteButton>
      </div>
      {starting.problem && <Problem problem={starting.problem} />}
    </form>
  );
}
