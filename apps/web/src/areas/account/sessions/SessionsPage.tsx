/** Where one is signed in, with a way to end it; and the last sign-ins. */
import { Badge, Button, Group, List, Text } from '@mantine/core';
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import type { AccountApi } from '../../../lib/session/account-api.ts';
import { useAccount } from '../../../lib/session/session.ts';
import type { OwnSession, SignIn } from '../../../lib/session/session.types.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';

const sessionsQuery = (account: AccountApi) =>
  queryOptions({ queryKey: ['account', 'sessions'], queryFn: account.sessions });
const signInsQuery = (account: AccountApi) =>
  queryOptions({ queryKey: ['account', 'sign-ins'], queryFn: account.signIns });

export function Component() {
  const { t } = useTranslation('account');
  return (
    <Page title={t('sessions.title')}>
      <SessionList />
      <SignInList />
    </Page>
  );
}

function SessionList() {
  const { t } = useTranslation('account');
  const { format } = useLanguage();
  const account = useAccount();
  const client = useQueryClient();
  const { data: sessions } = useSuspenseQuery(sessionsQuery(account));
  const refresh = async () => client.invalidateQueries({ queryKey: sessionsQuery(account).queryKey });
  const end = useMutation({ mutationFn: account.endSession, onSuccess: refresh });
  const endOthers = useMutation({ mutationFn: account.endOtherSessions, onSuccess: refresh });
  const others = sessions.filter(({ isCurrent }) => !isCurrent);

  return (
    <Section
      title={t('sessions.title')}
      lead={others.length === 0 ? t('sessions.only') : t('sessions.text')}
      aside={
        others.length > 0 && (
          <Button
            variant="default"
            loading={endOthers.isPending}
            onClick={() => {
              endOthers.mutate();
            }}
          >
            {t('sessions.endOthers')}
          </Button>
        )
      }
    >
      <PlainList>
        {sessions.map((session) => (
          <Group key={session.id} justify="space-between">
            <SessionWords session={session} />
            {session.isCurrent ? (
              <Badge variant="light">{t('sessions.current')}</Badge>
            ) : (
              <Button
                variant="default"
                aria-label={t('sessions.endThis', { device: session.device || t('sessions.unknownDevice') })}
                loading={end.isPending && end.variables === session.id}
                onClick={() => {
                  end.mutate(session.id);
                }}
              >
                {t('sessions.end')}
              </Button>
            )}
          </Group>
        ))}
      </PlainList>
      <ProblemNotice error={end.error ?? endOthers.error} />
      <Text role="status">
        {end.isSuccess && t('sessions.ended')} {endOthers.isSuccess && t('sessions.othersEnded')}
      </Text>
    </Section>
  );

  function SessionWords({ session }: { readonly session: OwnSession }) {
    const door = session.door === 'staff' ? t('sessions.staffDoor') : t('sessions.portalDoor');
    return (
      <div>
        <Text fw={600}>
          {session.device || t('sessions.unknownDevice')}, {door}
        </Text>
        <Text size="sm" c="dimmed">
          {t('sessions.began', { when: format.instant(session.createdAt) })},{' '}
          {t('sessions.seen', { when: format.instant(session.lastSeenAt) })}
        </Text>
      </div>
    );
  }
}

function SignInList() {
  const { t } = useTranslation('account');
  const { format } = useLanguage();
  const account = useAccount();
  const { data: signIns } = useSuspenseQuery(signInsQuery(account));
  return (
    <Section title={t('sessions.signInsTitle')}>
      {signIns.length === 0 ? (
        <Text c="dimmed">{t('sessions.signInsNone')}</Text>
      ) : (
        <List listStyleType="none" spacing="xs">
          {signIns.map((signIn) => (
            <List.Item key={`${signIn.at} ${signIn.action}`}>
              {format.instant(signIn.at)}: {wordsOf(signIn)}
            </List.Item>
          ))}
        </List>
      )}
    </Section>
  );

  function wordsOf({ action }: SignIn): string {
    const kind = action.replace(/^signIn\./, '');
    const known = ['enter', 'firstFactor', 'failed'] as const;
    return t(`sessions.actions.${known.find((name) => name === kind) ?? 'other'}`);
  }
}
