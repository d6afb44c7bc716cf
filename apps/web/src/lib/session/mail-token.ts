/** The token that a link in a mail carries behind its #, where no server and no log sees it; gone from the address once it is read. */
import { useEffect, useState } from 'react';

export function useMailToken(): string | null {
  const [token] = useState(() => new URLSearchParams(window.location.hash.slice(1)).get('token'));
  useEffect(() => {
    if (token !== null) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [token]);
  return token;
}
