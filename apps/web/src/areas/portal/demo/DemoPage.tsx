/** In the demo only: everybody who can be tried out, one press each, and what they would type. */
import { Anchor, Button, Code, Group, Text } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { localized } from '../../../lib/i18n/language.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { placesOf } from '../../../lib/session/places.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { peopleQuery, signInAs, type DemoPerson } from './demo.queries.ts';

export function Component() {
  const { t } = useTranslation('portal');
  const { language } = useLanguage();
  const client = useClient();
  const { data: people } = useSuspenseQuery(peopleQuery(client));
  const signIn = useMutation({
    mutationFn: async (email: string) => signInAs(client, email),
    // Another document: the staff area is another app.
    onSuccess: (door) => {
      window.location.assign(localized(language, placesOf(door).home));
    },
  });

  return (
    <Page title={t('demo.title')} lead={t('demo.text')}>
      <Anchor component={Link} to="/account/demo/mailbox">
        {t('mailbox.title')}
      </Anchor>
      <ProblemNotice error={signIn.error} />
      <Section title={t('demo.people')}>
        <PlainList>
          {people.map((person) => (
            <PersonLine
              key={person.email}
              person={person}
              isBusy={signIn.isPending && signIn.variables === person.email}
              onSignIn={signIn.mutate}
            />
          ))}
        </PlainList>
      </Section>
    </Page>
  );
}

interface PersonLineProps {
  readonly person: DemoPerson;
  readonly isBusy: boolean;
  readonly onSignIn: (email: string) => void;
}

function PersonLine({ person, isBusy, onSignIn }: PersonLineProps) {
  const { t } = useTranslation(['portal', 'account']);
  const { name, role, email, passphrase, totpSecret } = person;
  return (
    <Group justify="space-between">
      <div>
        <Text fw={600}>
          {name}, {t(`account:roles.${role}`)}
        </Text>
        <Text size="sm" c="dimmed">
          {email}
        </Text>
        <Text size="sm" c="dimmed">
          {t('account:passphrase')}: <Code>{passphrase}</Code>
        </Text>
        {totpSecret !== null && (
          <Text size="sm" c="dimmed">
            {t('account:security.totpSecret')}: <Code>{totpSecret}</Code>
          </Text>
        )}
      </div>
      <Button
        variant="default"
        loading={isBusy}
        aria-label={t('demo.signInAs', { name })}
        onClick={() => {
          onSignIn(email);
        }}
      >
        {t('demo.signIn')}
      </Button>
    </Group>
  );
}
