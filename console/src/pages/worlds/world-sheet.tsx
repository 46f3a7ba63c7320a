import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Job, Regenerate200, RegenerateBody, World } from '../../api/generated/showroom.schemas.ts';
import { regenerate } from '../../api/generated/showroom.ts';
import { useWorld } from '../../api/read.ts';
import { useWhyNoAdmin } from '../../api/session.ts';
import { useWrite } from '../../api/write.ts';
import { count } from '../../format/numbers.ts';
import { moment } from '../../format/times.ts';
import { Facts } from '../../kit/facts.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { Pill } from '../../kit/status.tsx';
import { WriteButton } from '../../kit/write-button.tsx';
import { OriginForm } from './origin-form.tsx';
import { KINDS, originOf, STATUS_TONES, STATUS_WORDS } from './world-words.ts';
import styles from './worlds.module.css';

interface Props {
  readonly world: World;
  onRemove(): void;
  onRegenerated(answer: Regenerate200 | Job): void;
  onClose(): void;
}

/** The world that stays: it can be regenerated, not removed. */
const LASTING = 'default';

/** A world: what it is made of, where its time stands, and what can be done with it. */
export default function WorldSheet({ world, onRemove, onRegenerated, onClose }: Props) {
  const isLookedAt = useWorld() === world.id;
  const whyNoAdmin = useWhyNoAdmin();
  const [isRegenerating, setRegenerating] = useState(false);
  const { status, halted } = world;
  if (isRegenerating) {
    return <Regenerating world={world} onDone={onRegenerated} onClose={() => setRegenerating(false)} />;
  }
  return (
    <Sheet
      title={world.id}
      about={isLookedAt ? 'The console looks at this world.' : 'The console looks at another world.'}
      onClose={onClose}
    >
      <div>
        <Pill status={STATUS_TONES[status]}>{STATUS_WORDS[status]}</Pill>
      </div>
      {halted && (
        <p>
          It broke the rule <code>{halted.rule}</code> at tick {count(halted.tick)}: {halted.detail}
        </p>
      )}
      <Facts facts={factsOf(world)} />
      <div className={styles.buttons}>
        {isLookedAt ? (
          <WriteButton
            variant="outlined"
            startIcon={<Icon name="refresh" size={16} />}
            onClick={() => setRegenerating(true)}
          >
            Regenerate
          </WriteButton>
        ) : (
          <Link
            to="/worlds"
            search={(world.id === LASTING ? {} : { world: world.id }) as never}
            className={styles.look}
          >
            Look at this world
          </Link>
        )}
        {!isLookedAt && world.id !== LASTING && (
          <WriteButton forAdmins variant="outlined" startIcon={<Icon name="trash" size={16} />} onClick={onRemove}>
            Remove
          </WriteButton>
        )}
      </div>
      <p className={styles.note}>{noteOf(world.id, isLookedAt)}</p>
      {whyNoAdmin !== null && <p className={styles.note}>Making and removing worlds takes the scope admin.</p>}
    </Sheet>
  );
}

function noteOf(id: string, isLookedAt: boolean): string {
  if (!isLookedAt)
    return 'To regenerate it, look at it first: a command steers the world that its request names (X-World).';
  const why = 'Regenerating begins this world anew, and no other.';
  return id === LASTING
    ? `${why} It is the usual one, and cannot be removed.`
    : `${why} To remove it, look at another one first.`;
}

const factsOf = (world: World): readonly (readonly [string, string])[] => [
  ['World time', moment(world.world_time)],
  ['Tick', count(world.tick)],
  ['Tempo', `${count(world.tempo, Number.isInteger(world.tempo) ? 0 : 1)}×, a tick every ${count(world.interval)} s`],
  ['Seed', String(world.seed)],
  ['Generation', count(world.generation)],
  ['Its history ends', moment(world.startedAt)],
  ['Made', moment(world.createdAt)],
  ...KINDS.map(([kind, label]) => [label, count(world.counts[kind])] as const),
];

interface RegeneratingProps {
  readonly world: World;
  onDone(answer: Regenerate200 | Job): void;
  onClose(): void;
}

function Regenerating({ world, onDone, onClose }: RegeneratingProps) {
  const writing = useWrite((body: RegenerateBody) => regenerate(body));
  return (
    <Sheet
      title={`Regenerate ${world.id}`}
      about={`All its data begin anew, and what has happened in it is gone. With the seed ${world.seed} it becomes the same company again.`}
      onClose={onClose}
    >
      <OriginForm
        of="existing"
        writing={writing}
        action="Regenerate the world"
        onCancel={onClose}
        onSubmit={async (draft) => {
          const answer = await writing.run(originOf(draft));
          if (answer) onDone(answer);
        }}
      />
    </Sheet>
  );
}
