import type { CreateWorldBody, Job, World } from '../../api/generated/showroom.schemas.ts';
import { createWorld } from '../../api/generated/showroom.ts';
import { useWrite } from '../../api/write.ts';
import { Sheet } from '../../kit/sheet.tsx';
import { OriginForm } from './origin-form.tsx';
import { worldOf } from './world-words.ts';

interface Props {
  onMade(answer: World | Job): void;
  onClose(): void;
}

/** Makes a world: at once, or by a job where it is large. */
export default function MakeSheet({ onMade, onClose }: Props) {
  const writing = useWrite((body: CreateWorldBody) => createWorld(body));
  return (
    <Sheet
      title="Make a world"
      about="A company of its own, with 25 months of history, that runs at once."
      onClose={onClose}
    >
      <OriginForm
        of="new"
        writing={writing}
        action="Make the world"
        onCancel={onClose}
        onSubmit={async (draft) => {
          const answer = await writing.run(worldOf(draft));
          if (answer) onMade(answer);
        }}
      />
    </Sheet>
  );
}
