import styles from './page-skeleton.module.css';
import { Skeleton } from './states.tsx';

/** What stands on a page of tiles and panels until its first answer, in their shape. */
export function PageSkeleton({ tiles = 0 }: { readonly tiles?: number }) {
  return (
    <div className={styles.page}>
      {tiles > 0 && (
        <div className={styles.tiles}>
          {Array.from({ length: tiles }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: all are alike
            <Skeleton key={index} height="9.25rem" />
          ))}
        </div>
      )}
      <div className={styles.panels}>
        <Skeleton height="22rem" />
        <Skeleton height="22rem" />
      </div>
      <Skeleton height="22rem" />
    </div>
  );
}
