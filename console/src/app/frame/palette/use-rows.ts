import { useEffect, useState } from 'react';
import type { Search200 } from '../../../api/generated/showroom.schemas.ts';
import { search } from '../../../api/generated/showroom.ts';
import { type Read, useRead } from '../../../api/read.ts';

/** Milliseconds without a key before rows are asked for. */
const PAUSE = 150;
/** As the API has it: the fewest letters that are searched for, the most, and how many hits are wanted. */
const LEAST = 2;
const MOST = 80;
const LIMIT = 40;

/** What was typed, once typing has paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

/** Rows that answer to what was typed: asked for when typing pauses; an answer to what has gone is not waited for. */
export function useRows(typed: string): Pick<Read<Search200>, 'data' | 'problem'> & { readonly isAsking: boolean } {
  const query = typed.trim().slice(0, MOST);
  const asked = usePaused(query);
  const isLong = asked.length >= LEAST;
  const { data, problem, isFetching, isPrevious } = useRead(() => search({ q: asked, limit: LIMIT }), { when: isLong });
  const isAsking = query.length >= LEAST && (query !== asked || isPrevious || (isFetching && data === undefined));
  return query.length >= LEAST && isLong
    ? { data, problem, isAsking }
    : { data: undefined, problem: undefined, isAsking };
}
