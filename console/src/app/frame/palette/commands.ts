import { useColorScheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { advance, pause, resume } from '../../../api/generated/showroom.ts';
import { useWhyReadOnly } from '../../../api/session.ts';
import { useWrite } from '../../../api/write.ts';
import type { IconName } from '../../../kit/icon.tsx';
import { useLive } from '../../../live/live.tsx';

/** Something that can be done from anywhere. */
export interface Command {
  readonly label: string;
  readonly icon: IconName;
  readonly words: string;
  /** Why it can't be run; null when it can. */
  readonly whyNot: string | null;
  run(): void;
}

/** What the command palette can do beside opening pages. */
export function useCommands(): readonly Command[] {
  const { isHeld, hold } = useLive();
  const { setMode } = useColorScheme();
  const { run: runPause } = useWrite(() => pause());
  const { run: runResume } = useWrite(() => resume());
  const { run: runAdvance } = useWrite((ticks: number) => advance({ ticks }));
  const readOnly = useWhyReadOnly();
  return useMemo(() => {
    const steering: Omit<Command, 'whyNot'>[] = [
      { label: 'Pause the world', icon: 'pause', words: 'stop clock time', run: () => void runPause() },
      { label: 'Resume the world', icon: 'play', words: 'start clock time go on', run: () => void runResume() },
      { label: 'Advance by one tick', icon: 'forward', words: 'step time', run: () => void runAdvance(1) },
    ];
    const looking: Omit<Command, 'whyNot'>[] = [
      {
        label: isHeld ? 'Follow the company again' : 'Hold the figures still',
        icon: isHeld ? 'play' : 'pause',
        words: 'live updates freeze',
        run: () => hold(!isHeld),
      },
      { label: 'Use the light theme', icon: 'sun', words: 'bright appearance', run: () => setMode('light') },
      { label: 'Use the dark theme', icon: 'moon', words: 'night appearance', run: () => setMode('dark') },
      { label: 'Use the system’s theme', icon: 'refresh', words: 'appearance automatic', run: () => setMode('system') },
    ];
    return [
      ...steering.map((command) => ({ ...command, whyNot: readOnly })),
      ...looking.map((command) => ({ ...command, whyNot: null })),
    ];
  }, [isHeld, hold, setMode, runPause, runResume, runAdvance, readOnly]);
}
