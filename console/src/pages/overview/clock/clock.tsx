import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Job, World } from '../../../api/generated/showroom.schemas.ts';
import { advance, getJob, getSimulation, pause, resume, setTempo } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { useWrite } from '../../../api/write.ts';
import { moment } from '../../../format/times.ts';
import { Icon } from '../../../kit/icon.tsx';
import { Card } from '../../../kit/layout.tsx';
import { Loaded, Problem, Skeleton } from '../../../kit/states.tsx';
import { Pill } from '../../../kit/status.tsx';
import { WriteButton } from '../../../kit/write-button.tsx';
import styles from './clock.module.css';
import { aheadText, jumps, TEMPOS } from './clock-words.ts';

/** Milliseconds between two looks at a job that goes on. */
const JOB_EVERY = 1000;

const isJob = (answer: World | Job | undefined): answer is Job => answer !== undefined && 'percentage' in answer;

/** The world's time, and what steers it: pause, resume, tempo, and jumping ahead. */
export default function Clock() {
  const read = useRead(() => getSimulation());
  return (
    <Card title="Clock" subtitle="The world’s own time; everyone who looks at this world shares it">
      <Loaded read={read} skeleton={<Skeleton height="8rem" />}>
        {(world) => <Controls world={world} />}
      </Loaded>
    </Card>
  );
}

const STATUS = { running: ['good', 'Running'], paused: ['info', 'Paused'], halted: ['bad', 'Halted'] } as const;

function Controls({ world }: { readonly world: World }) {
  const { world_time: time, seconds_ahead: ahead, tick, tempo, status, halted } = world;
  const choices = jumps(world);
  const [ticks, setTicks] = useState(choices[1]?.ticks ?? 1);
  const holding = useWrite(() => (status === 'paused' ? resume() : pause()));
  const jumping = useWrite((count: number) => advance({ ticks: count }));
  const speeding = useWrite((next: number) => setTempo({ tempo: next }));
  const problem = holding.problem ?? jumping.problem ?? speeding.problem;
  const [mark, word] = STATUS[status];
  const job = isJob(jumping.result) ? jumping.result : undefined;
  return (
    <div className={styles.clock}>
      <p className={styles.time}>
        {moment(time)} <Pill status={mark}>{word}</Pill>
      </p>
      <p className={styles.note}>
        Tick {tick}, {aheadText(ahead)}
      </p>
      {halted !== null && (
        <p>
          Halted at tick {halted.tick} by the rule {halted.rule}: {halted.detail}
        </p>
      )}
      <div className={styles.controls}>
        <WriteButton
          variant="outlined"
          onClick={() => void holding.run()}
          disabled={holding.isRunning || status === 'halted'}
          startIcon={<Icon name={status === 'paused' ? 'play' : 'pause'} size={16} />}
        >
          {status === 'paused' ? 'Resume' : 'Pause'}
        </WriteButton>
        <TextField
          select
          label="Tempo"
          value={tempo}
          onChange={({ target }) => void speeding.run(Number(target.value))}
          disabled={speeding.isRunning || status === 'halted'}
        >
          {[...new Set([...TEMPOS, tempo])]
            .sort((a, b) => a - b)
            .map((each) => (
              <MenuItem key={each} value={each}>
                {each}×
              </MenuItem>
            ))}
        </TextField>
        <TextField
          select
          label="Jump by"
          value={choices.some((each) => each.ticks === ticks) ? ticks : choices[0]?.ticks}
          onChange={({ target }) => setTicks(Number(target.value))}
        >
          {choices.map((each) => (
            <MenuItem key={each.ticks} value={each.ticks}>
              {each.label}
            </MenuItem>
          ))}
        </TextField>
        <WriteButton
          variant="contained"
          onClick={() => void jumping.run(ticks)}
          disabled={jumping.isRunning || status === 'halted'}
          startIcon={<Icon name="forward" size={16} />}
        >
          {jumping.isRunning ? 'Jumping …' : 'Jump ahead'}
        </WriteButton>
      </div>
      {job && <Progress job={job} />}
      {problem && <Problem problem={problem} />}
    </div>
  );
}

/** A jump that takes longer than a request may, as it goes on. */
function Progress({ job }: { readonly job: Job }) {
  const [over, setOver] = useState(false);
  const read = useRead(() => getJob(job.id), { every: over ? null : JOB_EVERY });
  const { status, percentage, step, error } = read.data ?? job;
  if ((status === 'completed' || status === 'failed') && !over) setOver(true);
  if (status === 'completed') return null;
  return (
    <div role="status">
      <p className={styles.note}>{status === 'failed' ? `The jump failed: ${error}` : `Jumping ahead: ${step}`}</p>
      {status !== 'failed' && (
        <LinearProgress variant="determinate" value={percentage} aria-label="How far the jump is" />
      )}
    </div>
  );
}
