import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** Which chunks are drawn: those that have been near the window, and those asked for; none is taken away again. */
export type NearChunks = Readonly<{
  drawn: ReadonlySet<number>;
  draw: (indexes: readonly number[]) => void;
  watch: (element: HTMLElement | null, index: number) => void;
}>;

const AHEAD = '900px 0px';

const adding =
  (wanted: readonly number[]) =>
  (before: ReadonlySet<number>): ReadonlySet<number> =>
    wanted.every((index) => before.has(index)) ? before : new Set([...before, ...wanted]);

/** Draws a long document as it is scrolled: sixty pages open as fast as one. Print draws the whole. */
export function useNearChunks(count: number): NearChunks {
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(() => new Set([0, 1]));
  const observer = useRef<IntersectionObserver | null>(null);
  const indexes = useRef(new WeakMap<Element, number>());

  const draw = useCallback((wanted: readonly number[]): void => setDrawn(adding(wanted)), []);
  const watch = useCallback((element: HTMLElement | null, index: number): void => {
    if (!element) return;
    indexes.current.set(element, index);
    observer.current ??= new IntersectionObserver(
      (entries) => {
        const near = entries.filter(({ isIntersecting }) => isIntersecting);
        setDrawn(adding(near.flatMap(({ target }) => indexes.current.get(target) ?? [])));
      },
      { root: element.closest('.doc-paper'), rootMargin: AHEAD },
    );
    observer.current.observe(element);
  }, []);
  useEffect(() => {
    const all = (): void => setDrawn(adding(Array.from({ length: count }, (_, index) => index)));
    addEventListener('beforeprint', all);
    return () => removeEventListener('beforeprint', all);
  }, [count]);
  useEffect(
    () => () => {
      observer.current?.disconnect();
      observer.current = null;
    },
    [],
  );
  return useMemo(() => ({ drawn, draw, watch }), [drawn, draw, watch]);
}
