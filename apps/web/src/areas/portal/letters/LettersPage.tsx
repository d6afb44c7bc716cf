/** Who was asked for a few lines about an application, and whether they came: what they say is not shown here. */
import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { filled } from '../../../lib/application-form/form-words.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { SureButton } from '../teams/SureButton.tsx';
import { useLetterWords } from './letter-words.ts';
import { type CareLetter, lettersQuery, useAskLetter, useCancelLetter } from './letters.queries.ts';

export function Component() {
  const { id = '' } = useParams();
  const words = useLetterWords();
  const [said, setSaid] = useState('');
  const { data } = useSuspenseQuery(lettersQuery(useClient(), id));
  return (
    <Page title={words.title} lead={words.lead}>
      <Anchor component={Link} to={`/account/applications/${id}`}>
        {words.back}
      </Anchor>
      <Text>{words.told}</Text>
      <Text role="status">{said}</Text>
      <Section title={words.now}>
        {data.items.length === 0 && <Text>{words.none}</Text>}
        <PlainList>
          {data.items.map((item) => (
            <Letter key={item.id} id={id} item={item} />
          ))}
        </PlainList>
      </Section>
      {!data.items.some(({ state }) => state === 'ASKED') && (
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

function Letter({ id, item }: { readonly id: string; readonly item: CareLetter }) {
  const words = useLetterWords();
  const { format } = useLanguage();
  const cancel = useCancelLetter(id);
  const { id: letterId, state, askedAt, answeredAt } = item;
  return (
    <Stack gap={4} align="flex-start">
      <Text>{filled(words.states[state], { when: format.instant(answeredAt ?? askedAt) })}</Text>
      {state === 'ASKED' && (
        <SureButton
          variant="default"
          label={words.cancel}
          text={words.cancelText}
          error={cancel.error}
          isPending={cancel.isPending}
          onSure={(close) => {
            cancel.mutate(letterId, { onSuccess: close });
          }}
        />
      )}
    </Stack>
  );
}

function Ask({ id, onSent }: { readonly id: string; readonly onSent: () => void }) {
  const words = useLetterWords();
  const { language } = useLanguage();
  const ask = useAskLetter(id);
  const problemOf = useFieldProblem(ask.error);
  return (
    <Section title={words.ask}>
      <Form
        label={words.ask}
        onSubmit={(text) => {
          ask.mutate({ email: text('email'), language }, { onSuccess: onSent });
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
        <ProblemNotice error={ask.error} />
        <div>
          <Button type="submit" loading={ask.isPending}>
            {words.send}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
