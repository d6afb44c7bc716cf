/** Around every page of the portal and the staff area: what asks who it is, what warns in time, what says that something is on its way. */
import { useMantineColorScheme } from '@mantine/core';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { ElevationDialog } from './areas/account/session/ElevationDialog.tsx';
import { OfflineNotice } from './areas/account/session/OfflineNotice.tsx';
import { TimeoutDialog } from './areas/account/session/TimeoutDialog.tsx';
import { useSessionOrNull } from './lib/session/session.ts';
import { Loading } from './ui/app/Loading.tsx';

export function AppFrame() {
  const { t } = useTranslation('app');
  return (
    <Suspense fallback={<Loading text={t('loading')} />}>
      <Outlet />
      <Companions />
    </Suspense>
  );
}

function Companions() {
  const session = useSessionOrNull();
  const { setColorScheme } = useMantineColorScheme();
  const theme = session?.theme;
  useEffect(() => {
    if (theme) setColorScheme(theme);
  }, [theme, setColorScheme]);

  return (
    <>
      <OfflineNotice />
      <ElevationDialog />
      {session && <TimeoutDialog idleSeconds={session.idleSeconds} />}
    </>
  );
}
