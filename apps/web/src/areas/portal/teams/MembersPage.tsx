/** Everybody whom the team names, how far each is with their own part, and the next step with them. */
import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { membersQuery, useAskMember, type Member } from './members.queries.ts';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('portal');
  const { data } = useSuspenseQuery(membersQuery(useClient(), id));
  const isSelfFound = data.items.some(({ isSelf }) => isSelf);
  return (
    <Page title={t('members.title')} lead={t('members.text')}>
      <Anchor component={Link} to={`/account/teams/${id}`}>
        {t('teams.back')}
      </Anchor>
      {data.items.length === 0 && <Text>{t('members.nobody')}</Text>}
      {data.items.map((member) => (
        <Section key={member.practitionerId} title={member.name}>
          <Standing member={member} />
          {data.mayAsk && member.state !== 'CONFIRMED' && (
            <NextStep teamId={id} member={member} maySit={!isSelfFound && isOpen(member)} />
          )}
        </Section>
      ))}
      {!data.mayAsk && <Text>{t('members.onlyOwner')}</Text>}
    </Page>
  );
}

const isOpen = ({ state }: Member): boolean => state === 'NOT_ASKED' || state === 'INVITED';

function Standing({ member: { state, answeredAt, note } }: { readonly member: Member }) {
  const { t } = useTranslation('portal');
  const { format } = useLanguage();
  const when = answeredAt === null ? '' : format.instant(answeredAt);
  return (
    <Stack gap={2} role="status">
      <Text fw={600}>{t(`members.states.${state}`, { when })}</Text>
      {note !== null && <Text style={{ overflowWrap: 'anywhere' }}>{t('members.note', { note })}</Text>}
    </Stack>
  );
}

interface NextStepProps {
  readonly teamId: string;
  readonly member: Member;
  readonly maySit: boolean;
}

function NextStep({ teamId, member, maySit }: NextStepProps) {
  const { t } = useTranslation('portal');
  const { language } = useLanguage();
  const ask = useAskMember(teamId, member.practitionerId);
  const problemOf = useFieldProblem(ask.error);
  if (member.isSelf) {
    return (
      <Anchor component={Link} to="/account/parts">
        {t('parts.open')}
      </Anchor>
    );
  }
  return (
    <Form
      label={member.name}
      onSubmit={(text) => {
        ask.mutate({ language, ...(isOpen(member) && { email: text('email') }) });
      }}
    >
      {isOpen(member) && (
        <TextInput
          name="email"
          type="email"
          label={t('members.email')}
          description={t('members.emailHint')}
          required
          maxLength={254}
          error={problemOf('email')}
        />
      )}
      <ProblemNotice error={ask.error} />
      <Group>
        <Button type="submit" variant={isOpen(member) ? 'filled' : 'default'} loading={ask.isPending}>
          {t(member.state === 'NOT_ASKED' ? 'members.invite' : 'members.askAgain')}
        </Button>
        {maySit && (
          <Button
            variant="default"
            loading={ask.isPending}
            onClick={() => {
              ask.mutate({ action: 'sit' });
            }}
          >
            {t('members.isMe')}
          </Button>
        )}
      </Group>
    </Form>
  );
}
