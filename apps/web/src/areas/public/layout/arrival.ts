/** After a step to another page or another part of the list, the keyboard and the screen reader begin where the eye does. */
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

export function useArrival(): void {
  const { pathname, search, hash } = useLocation();
  const cursor = new URLSearchParams(search).get('cursor');
  const last = useRef({ pathname, cursor });

  useEffect(() => {
    const isOtherPage = last.current.pathname !== pathname;
    const isOtherPart = last.current.cursor !== cursor;
    last.current = { pathname, cursor };
    if (hash !== '' || !(isOtherPage || isOtherPart)) return;
    document.getElementById(isOtherPage ? 'main' : 'results-heading')?.focus({ preventScroll: true });
  }, [pathname, cursor, hash]);
}
