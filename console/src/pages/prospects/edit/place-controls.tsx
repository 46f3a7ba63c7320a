import IconButton from '@mui/material/IconButton';
import type { ComponentProps, KeyboardEvent } from 'react';
import { Icon, type IconName } from '../../../kit/icon.tsx';
import { isPlain } from '../../../kit/keys.ts';
import type { Direction } from '../layout/places.ts';
import styles from './editor.module.css';

export type Move = Direction | 'wider' | 'narrower';

const MOVES: readonly { readonly move: Move; readonly icon: IconName; readonly words: string }[] = [
  { move: 'left', icon: 'left', words: 'to the left' },
  { move: 'up', icon: 'up', words: 'up' },
  { move: 'down', icon: 'down', words: 'down' },
  { move: 'right', icon: 'right', words: 'to the right' },
  { move: 'narrower', icon: 'minus', words: 'narrower' },
  { move: 'wider', icon: 'plus', words: 'wider' },
];

const KEYS: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  '+': 'wider',
  '=': 'wider',
  '-': 'narrower',
};

interface Props {
  readonly title: string;
  readonly handle: Pick<
    ComponentProps<'button'>,
    'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'
  >;
  canMove(move: Move): boolean;
  onMove(move: Move): void;
  onCancel(): void;
}

/** Moves a widget: by dragging its handle, by the arrow keys on it, or by a button for each way. */
export function PlaceControls({ title, handle, canMove, onMove, onCancel }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
    const move = KEYS[event.key];
    if (move === undefined || !isPlain(event)) return;
    event.preventDefault();
    if (canMove(move)) onMove(move);
  };
  return (
    <fieldset className={styles.controls}>
      <legend className="visually-hidden">Place of {title}</legend>
      <button
        type="button"
        className={styles.handle}
        aria-label={`Move ${title}`}
        aria-describedby="how-to-move"
        onKeyDown={onKeyDown}
        {...handle}
      >
        <Icon name="drag" size={18} />
      </button>
      {MOVES.map(({ move, icon, words }) => (
        <IconButton
          key={move}
          aria-label={`${title} ${words}`}
          aria-disabled={!canMove(move)}
          onClick={() => canMove(move) && onMove(move)}
        >
          <Icon name={icon} size={16} />
        </IconButton>
      ))}
    </fieldset>
  );
}
