import Button from '@mui/material/Button';
import { useState } from 'react';
import { clearResults } from '../../api/generated/showroom.ts';
import { useWrite } from '../../api/write.ts';
import { Card } from '../../kit/layout.tsx';
import { Problem } from '../../kit/states.tsx';

interface Props {
  readonly session: string;
  readonly isCleared: boolean;
  onCleared(): void;
}

/** Removes all versions, after it was asked once more. */
export function Clear({ session, isCleared, onCleared }: Props) {
  const [isAsked, setAsked] = useState(false);
  const clear = useWrite(() => clearResults(session));
  return (
    <Card title="Clear" subtitle="Removes all versions; the scoring stays" span={3}>
      <Button
        variant="outlined"
        color="error"
        disabled={isCleared || clear.isRunning}
        onClick={() => {
          setAsked(!isAsked);
          // A refusal is shown below; what is removed is looked at no more.
          if (isAsked) void clear.run().then((answer) => answer !== null && onCleared());
        }}
      >
        {isAsked ? 'Yes, remove all versions' : 'Clear all results'}
      </Button>
      {clear.problem !== undefined && <Problem problem={clear.problem} />}
    </Card>
  );
}
