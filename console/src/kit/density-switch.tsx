import Button from '@mui/material/Button';
import { changeDensity, useDensity } from './density.ts';
import { Icon } from './icon.tsx';

/** Makes the rows of all tables low or high. */
export function DensitySwitch() {
  const isCompact = useDensity() === 'compact';
  return (
    <Button
      aria-pressed={isCompact}
      onClick={() => changeDensity(isCompact ? 'comfortable' : 'compact')}
      startIcon={<Icon name={isCompact ? 'check' : 'menu'} size={16} />}
    >
      Compact rows
    </Button>
  );
}
