/** After a step of signing in: on to what is still missing, or to the page that was asked for. */
import { useNavigate, useSearchParams } from 'react-router';
import { placesOf, safeNext } from './places.ts';
import { useArrive, useDesk } from './session.ts';
import type { SessionState } from './session.types.ts';

export function useWayOn(): (session: SessionState) => string {
  const { door } = useDesk();
  const [search] = useSearchParams();
  return ({ needs }) => {
    const next = safeNext(door, search.get('next'));
    return needs === null ? next : `${placesOf(door)[needs]}?${new URLSearchParams({ next }).toString()}`;
  };
}

export function useSigningIn(): (session: SessionState) => void {
  const arrive = useArrive();
  const navigate = useNavigate();
  const wayOn = useWayOn();
  return (session) => {
    const path = wayOn(session);
    arrive(session);
    void navigate(path, { replace: true });
  };
}
