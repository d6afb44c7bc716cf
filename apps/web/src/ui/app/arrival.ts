/** After a step to another page the keyboard and the screen reader begin where the eye does: at the top, or at what the address names. */
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

export function useArrival(): void {
  const { pathname, hash } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    const named = hash === '' ? null : document.getElementById(hash.slice(1));
    if (named === null) window.scrollTo(0, 0);
    else named.scrollIntoView({ block: 'center' });
    (named ?? document.getElementById('main'))?.focus({ preventScroll: true });
  }, [pathname, hash]);
}
