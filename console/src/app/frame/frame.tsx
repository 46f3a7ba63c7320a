import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { getSimulation } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { ExplainProvider } from '../../kit/explain/explain.tsx';
import { isPlain, isTyping } from '../../kit/keys.ts';
import { Skeleton } from '../../kit/states.tsx';
import { Announcer } from './announcer.tsx';
import styles from './frame.module.css';
import { NoWorld } from './no-world.tsx';
import { SideBar } from './side-bar.tsx';
import { TopBar } from './top-bar.tsx';

const Palette = lazy(() => import('./palette/palette.tsx'));

/** What stands around every page: the bar with world and clock, the pages at the left, and what opens over them. */
export function Frame() {
  const { problem } = useRead(() => getSimulation());
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const closePalette = useCallback(() => setPaletteOpen(false), []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asked = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      if (!asked && !(event.key === '/' && isPlain(event) && !isTyping(event))) return;
      event.preventDefault();
      setPaletteOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <ExplainProvider>
      <a className={styles.skip} href="#main">
        Skip to the page
      </a>
      <TopBar onMenu={() => setMenuOpen(true)} onSearch={() => setPaletteOpen(true)} />
      <div className={styles.body}>
        <SideBar isOpen={isMenuOpen} onClose={() => setMenuOpen(false)} />
        <main id="main" className={styles.main} tabIndex={-1}>
          <Suspense
            fallback={
              <div className={styles.waiting}>
                <Skeleton height="2rem" width="12rem" />
              </div>
            }
          >
            {problem?.isOfWorld ? <NoWorld /> : <Outlet />}
          </Suspense>
        </main>
      </div>
      <Announcer />
      {isPaletteOpen && (
        <Suspense>
          <Palette onClose={closePalette} />
        </Suspense>
      )}
    </ExplainProvider>
  );
}
