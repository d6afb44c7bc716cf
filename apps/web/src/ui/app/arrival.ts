/** After a step to another page the keyboard and the screen reader begin where the eye does. */
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

export function useArrival(): void {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
}
