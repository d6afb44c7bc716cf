/** Name, language, colors; and the address, which counts only once the new one has answered. */
import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, languages } from '../../../lib/i18n/language.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { problemStatus, useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { TwoVersions } from '../../../lib/problems/TwoVersions.tsx';
import type { AccountApi } from '../../../lib/session/account-api.ts';
import { sessionKey, useAccount } from '../../../lib/session/session.ts';
import { themeChoices, type ProfileChange } from '../../../lib/session/session.types.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';

const profileQuery = (account: AccountApi) =>
  queryOptions({ queryKey: ['account', 'profile'], queryFn: account.profile });

export function Component() {
  const { t } = useTranslation('account');
  return (
    <Page title={t('profile.title')}>
      <ProfileSection />
      <EmailSection />
    </Page>
  );
}

type Change = Required<ProfileChange>;

function ProfileSection() {
  const { t } = useTranslation(['account', 'app']);
  const account = useAccount();
  const client = useQueryClient();
  const { data: profile } = useSuspenseQuery(profileQuery(account));
  const [written, setWritten] = useState<Change | null>(null);
  const save = useMutation({
    mutationFn: async (change: Change) => account.changeProfile(change, profile.revision),
    onSuccess: async (saved) => {
      client.setQueryData(profileQuery(account).queryKey, saved);
      await client.invalidateQueries({ queryKey: sessionKey });
    },
    // Somebody changed it in another tab: what stands now is loaded and shown beside what was written.
    onError: async (error, change) => {
      if (problemStatus(error) !== 412) return;
      setWritten(change);
      await client.invalidateQueries({ queryKey: profileQuery(account).queryKey });
    },
  });
  const problemOf = useFieldProblem(save.error);
  const isStale = problemStatus(save.error) === 412;

  return (
    <Section title={t('profile.title')}>
      <Form
        label={t('profile.title')}
        onSubmit={(text) => {
          const language = text('language');
          const theme = themeChoices.find((choice) => choice === text('theme'));
          save.mutate({
            name: text('name'),
            language: isLanguage(language) ? language : profile.language,
            theme: theme ?? profile.theme,
          });
        }}
      >
        <TextInput
          name="name"
          label={t('name')}
          description={t('nameHint')}
          autoComplete="name"
          defaultValue={profile.name ?? ''}
          required
          maxLength={120}
          error={problemOf('name')}
        />
        <NativeSelect
          name="language"
          label={t('app:language.label')}
          description={t('profile.languageHint')}
          defaultValue={profile.language}
          data={languages.map((value) => ({ value, label: t(`app:language.${value}`) }))}
        />
        <NativeSelect
          name="theme"
          label={t('app:theme.label')}
          description={t('profile.themeHint')}
          defaultValue={profile.theme}
          data={themeChoices.map((value) => ({ value, label: t(`app:theme.${value}`) }))}
        />
        {isStale && written ? (
          <TwoVersions
            fields={[
              { label: t('name'), yours: written.name, theirs: profile.name ?? '' },
              {
                label: t('app:language.label'),
                yours: t(`app:language.${written.language}`),
                theirs: t(`app:language.${profile.language}`),
              },
              {
                label: t('app:theme.label'),
                yours: t(`app:theme.${written.theme}`),
                theirs: t(`app:theme.${profile.theme}`),
              },
            ]}
          />
        ) : (
          <ProblemNotice error={save.error} />
        )}
        <div>
          <Button type="submit" loading={save.isPending}>
            {t('profile.save')}
          </Button>
        </div>
        <Text role="status">{save.isSuccess && t('app:saved')}</Text>
      </Form>
    </Section>
  );
}

function EmailSection() {
  const { t } = useTranslation('account');
  const account = useAccount();
  const { data: profile } = useSuspenseQuery(profileQuery(account));
  const change = useMutation({ mutationFn: account.changeEmail });
  const problemOf = useFieldProblem(change.error);
  return (
    <Section title={t('profile.emailTitle')} lead={t('profile.emailNow', { email: profile.email ?? '' })}>
      <Form
        label={t('profile.emailTitle')}
        onSubmit={(text) => {
          change.mutate(text('email'));
        }}
      >
        <Stack gap="md">
          <TextInput
            name="email"
            type="email"
            label={t('profile.emailNew')}
            autoComplete="email"
            required
            maxLength={254}
            error={problemOf('email')}
          />
          <ProblemNotice error={change.error} />
          <div>
            <Button type="submit" loading={change.isPending}>
              {t('profile.emailSubmit')}
            </Button>
          </div>
          <Text role="status">{change.isSuccess && t('profile.emailSent')}</Text>
        </Stack>
      </Form>
    </Section>
  );
}
