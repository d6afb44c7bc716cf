/** Who helps with one's own draft: asked by mail, seen, ended at once. */
import { Anchor, Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { filled } from '../../../lib/application-form/form-words.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { useRoom } from '../applications/room.ts';
import { SureButton } from '../teams/SureButton.tsx';
import { useHelpWords } from './help-words.ts';
import { type HelpItem, helpersQuery, useEndHelp, useInvite } from './helping.queries.ts';

export function Component() {
  const words = useHelpWords();
  const { application, home } = useRoom();
  const { id } = application;
  const [said, setSaid] = useState('');
  const { data } = useSuspenseQuery(helpersQuery(useClient(), id));
  const isOpen = data.items.some(({ state }) => state === 'INVITED' || state === 'HELPING');
  return (
    <Page title={words.title} lead={words.lead}>
      <Anchor component={Link} to={home}>
        {words.back}
      </Anchor>
      <Text>{words.signsSelf}</Text>
      <Text role="status">{said}</Text>
      <Section title={words.now}>
        {data.items.length === 0 && <Text>{words.none}</Text>}
        <PlainList>
          {data.items.map((item) => (
            <Helper key={item.id} id={id} item={item} />
          ))}
        </PlainList>
      </Section>
      {!isOpen && (
        <Ask
          id={id}
          onSent={() => {
            setSaid(words.sent);
          }}
        />
      )}
    </Page>
  );
}

function Helper({ id, item }: { readonly id: string; readonly item: HelpItem }) {
  const words = useHelpWords();
  const { format } = useLanguage();
  const end = useEndHelp(id);
  const { id: helpId, state, email, name, relation, authority, withClinical, expiresAt } = item;
  return (
    <Stack gap={4} align="flex-start">
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {name ?? email ?? words.relations.OTHER}
      </Text>
      <Text size="sm">
        {[
          filled(words.states[state], { when: format.instant(expiresAt) }),
          relation && words.relations[relation],
          authority !== null && authority !== 'ASKED' && words.authorities[authority],
          withClinical && words.withClinical,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {(state === 'INVITED' || state === 'HELPING') && (
        <SureButton
          variant="default"
          label={words.end}
          text={words.endText}
          error={end.error}
          isPending={end.isPending}
          onSure={(close) => {
            end.mutate(helpId, { onSuccess: close });
          }}
        />
      )}
    </Stack>
  );
}

function Ask({ id, onSent }: { readonly id: string; readonly onSent: () => void }) {
  const words = useHelpWords();
  const { language } = useLanguage();
  const invite = useInvite(id);
  const problemOf = useFieldProblem(invite.error);
  return (
    <Section title={words.ask}>
      <Form
        label={words.ask}
        onSubmit={(text, form) => {
          const withClinical = new FormData(form).has('clinical');
          invite.mutate({ email: text('email'), withClinical, language }, { onSuccess: onSent });
        }}
      >
        <TextInput
          name="email"
          type="email"
          required
          maxLength={254}
          label={words.email}
          description={words.emailHint}
          error={problemOf('email')}
        />
        <Checkbox name="clinical" label={words.clinical} description={words.clinicalHint} />
        <ProblemNotice error={invite.error} />
        <div>
          <Button type="submit" loading={invite.isPending}>
            {words.send}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
