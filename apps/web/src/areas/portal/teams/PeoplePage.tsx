/** Who writes for the team, who is invited to, and what may be done about it. */
import { Anchor, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import {
  peopleQuery,
  useInvite,
  useMovePerson,
  useRevoke,
  type TeamPeople,
  type TeamPerson,
  type TeamPersonAction,
} from './people.queries.ts';

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
      {data.mayInvite ? <Invite teamId={id} invited={data.invited} /> : <Text>{t('people.onlyOwner')}</Text>}
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

/** What follows is said, and asked once more. */
function Step({ teamId, person, action }: StepProps) {
  const { t } = useTranslation(['portal', 'app']);
  const [isOpen, { open, close }] = useDisclosure();
  const navigate = useNavigate();
  const move = useMovePerson(teamId, person.grantId);
  const { name, isSelf, revision } = person;
  const step = isSelf ? 'leave' : action;
  const label = t(`people.steps.${step}`, { name });
  return (
    <>
      <Button variant="default" size="sm" onClick={open}>
        {label}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('teams.sure')}
        closeButtonProps={{ 'aria-label': t('app:close') }}
      >
        <Stack>
          <Text>{t(`people.follows.${step}`)}</Text>
          <ProblemNotice error={move.error} />
          <Group>
            <Button
              loading={move.isPending}
              onClick={() => {
                move.mutate(
                  { action, revision },
                  {
                    onSuccess: () => {
                      close();
                      if (isSelf) void navigate('/account/teams');
                    },
                  },
                );
              }}
            >
              {label}
            </Button>
            <Button variant="default" onClick={close}>
              {t('app:cancel')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

function Invite({ teamId, invited }: { readonly teamId: string; readonly invited: TeamPeople['invited'] }) {
  const { t } = useTranslation('portal');
  const { language } = useLanguage();
  const invite = useInvite(teamId);
  const problemOf = useFieldProblem(invite.error);
  return (
    <Section title={t('people.invite')} lead={t('people.inviteText')}>
      {invited.length > 0 && (
        <PlainList>
          {invited.map((invitation) => (
            <Invited key={invitation.id} teamId={teamId} invitation={invitation} />
          ))}
        </PlainList>
      )}
      <Form
        label={t('people.invite')}
        onSubmit={(text, form) => {
          invite.mutate(
            { language, email: text('email') },
            {
              onSuccess: () => {
                form.reset();
              },
            },
          );
        }}
      >
        <TextInput
          name="email"
          type="email"
          label={t('members.email')}
          description={t('members.emailHint')}
          required
          maxLength={254}
          error={problemOf('email')}
        />
        <ProblemNotice error={invite.error} />
        <div>
          <Button type="submit" loading={invite.isPending}>
            {t('people.send')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

interface InvitedProps {
  readonly teamId: string;
  readonly invitation: TeamPeople['invited'][number];
}

function Invited({ teamId, invitation: { id, email, expiresAt, revision } }: InvitedProps) {
  const { t } = useTranslation('portal');
  const { format } = useLanguage();
  const revoke = useRevoke(teamId, id);
  return (
    <Stack gap="xs">
      <Text style={{ overflowWrap: 'anywhere' }}>
        {t('people.invited', { email, when: format.day(expiresAt.slice(0, 10)) })}
      </Text>
      <ProblemNotice error={revoke.error} />
      <div>
        <Button
          variant="default"
          size="sm"
          aria-label={t('people.revokeOne', { email })}
          loading={revoke.isPending}
          onClick={() => {
            revoke.mutate(revision);
          }}
        >
          {t('people.revoke')}
        </Button>
      </div>
    </Stack>
  );
}
