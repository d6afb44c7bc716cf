/** Lets in who is signed in and brought all that the door asks for; leads everybody else there and back again. */
import { Navigate, Outlet, useLocation } from 'react-router';
import { placesOf, signInFor } from './places.ts';
import { useDesk, useSessionOrNull } from './session.ts';

export function SignedIn() {
  const { door } = useDesk();
  const { pathname, search } = useLocation();
  const session = useSessionOrNull();
  const asked = `${pathname}${search}`;
  if (!session) return <Navigate to={signInFor(door, asked)} replace />;
  if (session.needs !== null) {
    const next = new URLSearchParams({ next: asked }).toString();
    return <Navigate to={`${placesOf(door)[session.needs]}?${next}`} replace />;
  }
  return <Outlet />;
}
