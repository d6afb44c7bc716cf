/** Before a session ends by itself: a warning in time, and one button to stay. What people type or click counts as being there. */
import { Button, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionKey, useDesk } from '../../../lib/session/session.ts';

const warnSeconds = 120;
/** Whoever is at work keeps the session alive, but does not ask the API at each key. */
const activityCountsAfterSeconds = 60;

export function TimeoutDialog({ idleSeconds }: { readonly idleSeconds: number }) {
  const { t } = useTranslation('app');
  const client = useQueryClient();
  const { account, idleClock } = useDesk();
  const [secondsLeft, setSecondsLeft] = useState(idleSeconds);
  const isWarning = secondsLeft <= warnSeconds;

  useEffect(() => {
    const timer = setInterval(() => {
      const left = idleSeconds - idleClock.secondsSinceAnswer();
      setSecondsLeft(left);
      if (left <= 0) client.setQueryData(sessionKey, null);
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [client, idleClock, idleSeconds]);

  useEffect(() => {
    if (isWarning) return undefined;
    const onActivity = () => {
      if (idleClock.secondsSinceAnswer() < activityCountsAfterSeconds) return;
      idleClock.answered();
      account.session().catch(() => client.invalidateQueries({ queryKey: sessionKey }));
    };
    document.addEventListener('keydown', onActivity);
    document.addEventListener('pointerdown', onActivity);
    return () => {
      document.removeEventListener('keydown', onActivity);
      document.removeEventListener('pointerdown', onActivity);
    };
  }, [account, client, idleClock, isWarning]);

  const stay = () => {
    idleClock.answered();
    setSecondsLeft(idleSeconds);
    void client.invalidateQueries({ queryKey: sessionKey });
  };
  return (
    <Modal
      opened={isWarning}
      onClose={stay}
      title={t('timeout.title')}
      closeButtonProps={{ 'aria-label': t('timeout.stay') }}
    >
      <Stack>
        <Text role="timer">{t('timeout.text', { seconds: Math.max(0, secondsLeft) })}</Text>
        <Button data-autofocus onClick={stay}>
          {t('timeout.stay')}
        </Button>
      </Stack>
    </Modal>
  );
}
