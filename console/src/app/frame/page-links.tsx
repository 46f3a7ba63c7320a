import { Link, useLocation } from '@tanstack/react-router';
import { Icon } from '../../kit/icon.tsx';
import { keptSearch } from '../../kit/kept-search.ts';
import type { PageRecord } from '../../pages/page.ts';
import { pages } from '../../pages/pages.ts';
import styles from './frame.module.css';

const GROUPS = ['Company', 'Views', 'Showroom'] as const;

function isOpenPage({ path }: PageRecord, pathname: string): boolean {
  return path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`);
}

/** The pages by their groups, the one that is open marked. */
export function PageLinks() {
  const { pathname } = useLocation();
  return (
    <nav aria-label="Pages" className={styles.links}>
      {GROUPS.map((group) => {
        const members = pages.filter((page) => page.group === group);
        if (members.length === 0) return null;
        return (
          <div key={group}>
            <p className={styles.group} id={`group-${group}`}>
              {group}
            </p>
            <ul aria-labelledby={`group-${group}`}>
              {members.map((page) => (
                <li key={page.path}>
                  <Link
                    to={page.path}
                    search={keptSearch as never}
                    className={styles.link}
                    title={page.title}
                    aria-current={isOpenPage(page, pathname) ? 'page' : undefined}
                  >
                    <Icon name={page.icon} />
                    <span>{page.title}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
