/** The draft of somebody else as its helper has it: the same pages, without what is not theirs to write. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import type { Application } from '../applications/applications.queries.ts';
import { useDraftRoom } from '../applications/room.ts';
import { helpedQuery, helperDoor } from './helping.queries.ts';

export function Component() {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(helpedQuery(useClient(), id));
  return <DraftRoom key={id} application={data} />;
}

function DraftRoom({ application }: { readonly application: Application }) {
  return <Outlet context={useDraftRoom(application, helperDoor(application.id))} />;
}
