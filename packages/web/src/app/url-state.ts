import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useCallback } from 'react';

/** One choice kept in the address, so that a reload, a printed page and a sent link show the same list; "" is left out. */
export function useUrlText(
  key: string,
  initial: string,
): readonly [string, (next: string) => void] {
  const text = useRouterState({
    select: (state) => {
      const search: Readonly<Record<string, unknown>> = state.location.search;
      const value = search[key];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : initial;
    },
  });
  const navigate = useNavigate();
  const set = useCallback(
    (next: string): void => {
      void navigate({
        to: '.',
        // Lists share no search schema; every value written here is text and is read back as text above.
        search: ((before: Record<string, unknown>) => ({
          ...before,
          [key]: next === initial ? undefined : next,
        })) as never,
        replace: true,
        resetScroll: false,
      });
    },
    [navigate, key, initial],
  );
  return [text, set];
}
