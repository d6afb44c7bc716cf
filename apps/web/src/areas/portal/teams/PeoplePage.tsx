/** Who writes for the team, who is invited to, and what may be done about it. */
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { InvitePeople } from './InvitePeople.tsx';
import { peopleQuery, useMovePerson, type TeamPerson, type TeamPersonAction } from './people.queries.ts';
import { SureButton } from './SureButton.tsx';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('portal');
  const { data } = useSuspenseQuery(peopleQuery(useClient(), id));
  return (
    <Page title={t('people.title')} lead={t('people.text')}>
      <Anchor component={Link} to={`/account/teams/${id}`}>
        {t('teams.back')}
      </Anchor>
      <Section title={t('people.now')}>
        <PlainList>
          {data.items.map((person) => (
            <Person key={person.grantId} teamId={id} person={person} />
          ))}
        </PlainList>
      </Section>
      {data.mayInvite ? <InvitePeople teamId={id} invited={data.invited} /> : <Text>{t('people.onlyOwner')}</Text>}
    </Page>
  );
}

function Person({ teamId, person }: { readonly teamId: string; readonly person: TeamPerson }) {
  const { t } = useTranslation('portal');
  const { format } = useLanguage();
  const { name, role, isSelf, since, actionsOpen } = person;
  return (
    <Stack gap="xs">
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {isSelf ? t('people.you', { name }) : name}
      </Text>
      <Text size="sm">{t(`people.roles.${role}`, { when: format.day(since.slice(0, 10)) })}</Text>
      <Group>
        {actionsOpen.map((action) => (
          <Step key={action} teamId={teamId} person={person} action={action} />
        ))}
      </Group>
    </Stack>
  );
}

interface StepProps {
  readonly teamId: string;
  readonly person: TeamPerson;
  readonly action: TeamPersonAction;
}

function Step({ teamId, person, action }: StepProps) {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const move = useMovePerson(teamId, person.grantId);
  const { name, isSelf, revision } = person;
  const step = isSelf ? 'leave' : action;
  return (
    <SureButton
      variant="default"
      size="sm"
      label={t(`people.steps.${step}`, { name })}
      text={t(`people.follows.${step}`)}
      error={move.error}
      isPending={move.isPending}
      onSure={(close) => {
        const onSuccess = () => {
          close();
          if (isSelf) void navigate('/account/teams');
        };
        move.mutate({ action, revision }, { onSuccess });
      }}
    />
  );
}
