import { useWorld } from '../../api/read.ts';
import { Page } from '../../kit/layout.tsx';
import styles from './frame.module.css';

/** What stands instead of every page of a world that there is not, which each of its parts would say by itself. */
export function NoWorld() {
  return (
    <Page title="There is no such world" lead={`None is called ${useWorld()}, or you may not look at it.`}>
      <p className={styles.ways}>
        <a href="/console">Look at the default world</a>
        <a href="/console/worlds">See all worlds</a>
      </p>
    </Page>
  );
}
