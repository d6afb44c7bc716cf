/** What one asked for, and where it stands: a file to load, a deletion to take back. */
import { Anchor, Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { atDoor } from '../../../lib/app-client.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useDesk } from '../../../lib/session/session.ts';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { requestsQuery } from './data.queries.ts';

export function RequestSection() {
  const { t } = useTranslation('account');
  const { format } = useLanguage();
  const { account, door } = useDesk();
  const client = useQueryClient();
  const { data: requests } = useSuspenseQuery(requestsQuery(account));
  const cancel = useMutation({
    mutationFn: account.cancelDataRequest,
    onSuccess: async () => client.invalidateQueries({ queryKey: requestsQuery(account).queryKey }),
  });

  return (
    <Section title={t('data.requestsTitle')}>
      {requests.length === 0 && <Text c="dimmed">{t('data.requestsNone')}</Text>}
      <PlainList>
        {requests.map(({ id, kind, state, askedAt, dueAt, expiresAt, mayCancel, mayDownload }) => (
          <Group key={id} justify="space-between">
            <div>
              <Text fw={600}>{t(`data.kinds.${kind}`)}</Text>
              <Text size="sm" c="dimmed">
                {format.instant(askedAt)}: {t(`data.states.${state}`, { day: format.instant(expiresAt ?? dueAt) })}
              </Text>
            </div>
            {mayDownload && (
              <Anchor href={atDoor(door, `/api/v1/account/data-requests/${id}/content`)} download>
                {t('data.download')}
              </Anchor>
            )}
            {mayCancel && (
              <Button
                variant="default"
                loading={cancel.isPending}
                onClick={() => {
                  cancel.mutate(id);
                }}
              >
                {t('data.cancel')}
              </Button>
            )}
          </Group>
        ))}
      </PlainList>
      <ProblemNotice error={cancel.error} />
      <Text role="status">{cancel.isSuccess && t('data.cancelled')}</Text>
    </Section>
  );
}
