/** Whether React has taken over the page that the server wrote: false there, so that both write the same. */
import { useSyncExternalStore } from 'react';

const neverChanges = () => () => undefined;

export const useIsTakenOver = (): boolean =>
  useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
