import IconButton from '@mui/material/IconButton';
import { Icon } from '../../../kit/icon.tsx';
import styles from './present.module.css';
import type { Slide } from './slides.ts';

interface Props {
  /** How much larger than at a desk. */
  readonly zoom: number;
  readonly title: string;
  readonly who: string;
  readonly slide: Slide | undefined;
  readonly page: number;
  readonly count: number;
  readonly isPlaying: boolean;
  readonly seconds: number;
  onTurn(by: 1 | -1): void;
  onToggle(): void;
  onLeave(): void;
}

/** What is shown, where in the playlist it stands, and what the keys do, for who has none. */
export function PresentHead({
  zoom,
  title,
  who,
  slide,
  page,
  count,
  isPlaying,
  seconds,
  onTurn,
  onToggle,
  onLeave,
}: Props) {
  return (
    <header className={styles.head} style={{ zoom }}>
      <div className={styles.words}>
        <h1>{title}</h1>
        <p className={styles.note}>
          {who}
          {slide !== undefined && slide.parts > 1 && ` · part ${slide.part} of ${slide.parts}`}
        </p>
      </div>
      <p className={styles.note} role="status">
        {count > 0 && `Page ${page} of ${count}`}
        {isPlaying && `, turned every ${seconds} s`}
      </p>
      <div className={styles.controls}>
        <IconButton aria-label="Page before" onClick={() => onTurn(-1)}>
          <Icon name="left" />
        </IconButton>
        <IconButton aria-label={isPlaying ? 'Pause the playlist' : 'Play: pages turn by themselves'} onClick={onToggle}>
          <Icon name={isPlaying ? 'pause' : 'play'} />
        </IconButton>
        <IconButton aria-label="Next page" onClick={() => onTurn(1)}>
          <Icon name="right" />
        </IconButton>
        <IconButton aria-label="End the presentation" onClick={onLeave}>
          <Icon name="close" />
        </IconButton>
      </div>
    </header>
  );
}
