/** One candidate, and a way to ask its people in: what they then write is theirs. */
import { Button, Group, Modal, NativeSelect, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { isLanguage, languages } from '../../../lib/i18n/language.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { useMay } from '../../../lib/session/session.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { RaiseConcern } from '../concerns/RaiseConcern.tsx';
import { Said } from '../desk/Said.tsx';
import { CandidateFacts } from './CandidateFacts.tsx';
import { candidateQuery, useInviteCandidate, type Candidate } from './candidates.queries.ts';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('staff');
  const may = useMay();
  const [said, setSaid] = useState('');
  const { data: candidate } = useSuspenseQuery(candidateQuery(useClient(), id));
  const { name, isInvited, isDeactivated } = candidate;

  return (
    <Page
      title={name}
      lead={isInvited ? t('candidates.invited') : t('candidates.notPublic')}
      actions={<RaiseConcern aboutKind="CANDIDATE" aboutId={id} />}
    >
      <Said text={said} />
      <Section title={t('candidates.facts')}>
        <CandidateFacts candidate={candidate} />
      </Section>
      {may('provider.invite') && (
        <Section title={t('candidates.invite')} lead={t('candidates.inviteText')}>
          {isDeactivated || isInvited ? (
            <Text>{isInvited ? t('candidates.isInvited') : t('candidates.cannotInvite')}</Text>
          ) : (
            <InviteDialog candidate={candidate} onDone={setSaid} />
          )}
        </Section>
      )}
    </Page>
  );
}

interface InviteDialogProps {
  readonly candidate: Candidate;
  readonly onDone: (words: string) => void;
}

function InviteDialog({ candidate: { id, name }, onDone }: InviteDialogProps) {
  const { t } = useTranslation(['staff', 'account', 'app']);
  const { language: mine } = useLanguage();
  const [isOpen, { open, close }] = useDisclosure();
  const invite = useInviteCandidate(id);
  const problemOf = useFieldProblem(invite.error);

  return (
    <div>
      <Button onClick={open}>{t('candidates.inviteOpen')}</Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('candidates.inviteTitle', { name })}
        closeButtonProps={{ 'aria-label': t('app:close') }}
        closeOnEscape={!invite.isPending}
      >
        <Form
          label={t('candidates.inviteTitle', { name })}
          onSubmit={(text) => {
            const language = text('language');
            invite.mutate(
              { email: text('email'), name: text('name'), language: isLanguage(language) ? language : mine },
              {
                onSuccess: () => {
                  close();
                  onDone(t('candidates.inviteDone'));
                },
              },
            );
          }}
        >
          <TextInput
            name="name"
            label={t('candidates.contactName')}
            description={t('candidates.contactHint')}
            required
            maxLength={200}
            error={problemOf('name')}
          />
          <TextInput
            name="email"
            type="email"
            label={t('account:email')}
            required
            maxLength={320}
            error={problemOf('email')}
          />
          <NativeSelect
            name="language"
            label={t('invitations.language')}
            defaultValue={mine}
            data={languages.map((value) => ({ value, label: t(`app:language.${value}`) }))}
          />
          <ProblemNotice error={invite.error} />
          <Group>
            <Button type="submit" loading={invite.isPending}>
              {t('candidates.inviteSubmit')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('app:cancel')}
            </Button>
          </Group>
        </Form>
      </Modal>
    </div>
  );
}
