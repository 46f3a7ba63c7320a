import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import styles from './frame.module.css';
import { PageLinks } from './page-links.tsx';

const PageSheet = lazy(() => import('./page-sheet.tsx'));

interface Props {
  readonly isOpen: boolean;
  onClose(): void;
}

/** The pages: with their names on a wide screen, as icons on a narrower one, in a sheet on a phone. */
export function SideBar({ isOpen, onClose }: Props) {
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sheet closes when another page has opened
  useEffect(onClose, [pathname]);
  return (
    <>
      <div className={styles.side}>
        <PageLinks />
      </div>
      <Suspense>{isOpen && <PageSheet onClose={onClose} />}</Suspense>
    </>
  );
}
