/** After a step of signing in: on to what is still missing, or to the page that was asked for. */
import { useNavigate, useSearchParams } from 'react-router';
import { placesOf, safeNext } from './places.ts';
import { useArrive, useDesk } from './session.ts';
import type { SessionState } from './session.types.ts';

export function useSigningIn(): (session: SessionState) => void {
  const { door } = useDesk();
  const arrive = useArrive();
  const navigate = useNavigate();
  const [search] = useSearchParams();

  return (session) => {
    const next = safeNext(door, search.get('next'));
    arrive(session);
    const { needs } = session;
    void navigate(needs === null ? next : `${placesOf(door)[needs]}?${new URLSearchParams({ next }).toString()}`, {
      replace: true,
    });
  };
}
