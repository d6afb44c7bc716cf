/** What all pages of one application share: it is read once, and what is typed on one page is saved also when the next is open. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { applicationQuery, type Application } from './applications.queries.ts';
import { useDraftRoom } from './room.ts';
import { StatusPage } from './StatusPage.tsx';

export function Component() {
  const { id = '' } = useParams();
  const { pathname } = useLocation();
  const { data: application } = useSuspenseQuery(applicationQuery(useClient(), id));
  const isAnswering = /\/(?:asked|sign)$/.test(pathname) && application.actionsOpen.includes('resubmit');
  if (isAnswering || application.actionsOpen.includes('submit'))
    return <DraftRoom key={id} application={application} />;
  return pathname.endsWith(id) ? (
    <StatusPage application={application} />
  ) : (
    <Navigate to={`/account/applications/${id}`} replace />
  );
}

function DraftRoom({ application }: { readonly application: Application }) {
  return <Outlet context={useDraftRoom(application)} />;
}
