/** Whom an owner invites to write for the team, and whose invitation is still open. */
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { useInvite, useRevoke, type TeamPeople } from './people.queries.ts';

interface InvitePeopleProps {
  readonly teamId: string;
  readonly invited: TeamPeople['invited'];
}

export function InvitePeople({ teamId, invited }: InvitePeopleProps) {
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
