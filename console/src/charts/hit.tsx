import styles from './hit.module.css';

interface Props {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Shown under the pointer: what a click leads to. */
  readonly name: string;
  readonly onPick: (() => void) | undefined;
}

/** The ground of a mark that is clicked, larger than the mark itself. Whoever has no pointer finds the same figure in the table beside. */
export function Hit({ x, y, width, height, name, onPick }: Props) {
  if (onPick === undefined) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: drawings are hidden from who reads; the figures stand in the table
    <rect x={x} y={y} width={Math.max(0, width)} height={height} className={styles.hit} onClick={onPick}>
      <title>{name}</title>
    </rect>
  );
}
