import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { listMeasures } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { keptSearch } from '../../../kit/kept-search.ts';
import { pages } from '../../../pages/pages.ts';
import { useCommands } from './commands.ts';
import type { Local } from './groups.ts';

/** Goes to a page, with a state of its own, in the world that is looked at. */
export function useGo(): (path: string, search?: Readonly<Record<string, string>>) => void {
  const navigate = useNavigate();
  return useCallback(
    (path, search = {}) =>
      void navigate({
        to: path,
        search: ((before: Record<string, unknown>) => ({ ...keptSearch(before), ...search })) as never,
      }),
    [navigate],
  );
}

/** Pages, commands and measures. */
export function useLocal(go: ReturnType<typeof useGo>): Local {
  const commands = useCommands();
  const { data: measures } = useRead(() => listMeasures(), { fixed: true });
  return useMemo(
    () => ({
      pages: pages
        .filter(({ group }) => group !== null)
        .map(({ path, title, icon, words = '' }) => ({
          key: path,
          label: title,
          icon,
          words,
          go: () => go(path),
        })),
      commands: commands.map(({ run, label, ...command }) => ({ ...command, label, key: label, go: run })),
      measures: (measures ?? []).map(({ id, label, description }) => ({
        key: `measure ${id}`,
        label,
        icon: 'measures',
        words: `${id} ${description}`,
        go: () => go('/measures', { id }),
      })),
    }),
    [go, commands, measures],
  );
}
