/** Messages with the desk about one application: what was written, and a place to write. What is shown here is seen. */
import { Anchor, Button, Text, Textarea } from '@mantine/core';
import { LONGEST_MESSAGE } from '@open-window/domain/message-thread.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { lengthOf } from '../../../lib/application-form/form-words.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { Thread } from '../../../ui/app/Thread.tsx';
import { filled, useBesideWords } from './beside-words.ts';
import { messagesQuery, type Messages, useMarkRead, useWriteMessage } from './messages.queries.ts';

export function Component() {
  const { id = '' } = useParams();
  const { back, messages: words } = useBesideWords();
  const { data } = useSuspenseQuery(messagesQuery(useClient(), id));
  const { mutate: markRead } = useMarkRead(id);
  const last = data.items.at(-1)?.number ?? 0;
  useEffect(() => {
    if (data.unread > 0) markRead(last);
  }, [data.unread, last, markRead]);
  return (
    <Page title={words.title} lead={words.lead}>
      <Anchor component={Link} to={`/account/applications/${id}`}>
        {back}
      </Anchor>
      <Section title={words.title}>
        <Written thread={data} />
      </Section>
      <Section title={words.words}>
        <Write id={id} thread={data} />
      </Section>
    </Page>
  );
}

function Written({ thread: { items } }: { readonly thread: Messages }) {
  const { messages: words } = useBesideWords();
  const { format } = useLanguage();
  if (items.length === 0) return <Text>{words.none}</Text>;
  return (
    <Thread
      label={words.title}
      lines={items.map(({ number, from, words: written, writtenAt, isRead }) => ({
        number,
        isOwn: from === 'APPLICANT',
        head: filled(from === 'APPLICANT' ? words.you : words.desk, { when: format.instant(writtenAt) }),
        words: written ?? words.gone,
        note: from === 'APPLICANT' && !isRead ? words.unread : null,
      }))}
    />
  );
}

function Write({ id, thread: { against, closesAt } }: { readonly id: string; readonly thread: Messages }) {
  const { messages: words } = useBesideWords();
  const { format } = useLanguage();
  const write = useWriteMessage(id);
  const [wrong, setWrong] = useState<string | null>(null);
  if (against.length > 0)
    return (
      <>
        {against.map((code) => (
          <Text key={code}>{words.against[code]}</Text>
        ))}
      </>
    );
  return (
    <Form
      label={words.words}
      onSubmit={(text, form) => {
        const written = text('words');
        const problem = written === '' ? words.empty : lengthOf(written) > LONGEST_MESSAGE ? words.tooLong : null;
        setWrong(problem);
        if (problem !== null) return;
        write.mutate(written, {
          onSuccess: () => {
            form.reset();
          },
        });
      }}
    >
      <Textarea
        name="words"
        label={words.words}
        description={words.wordsHint}
        error={wrong}
        autosize
        minRows={3}
        dir="auto"
      />
      {closesAt !== null && <Text size="sm">{filled(words.closes, { day: format.day(closesAt.slice(0, 10)) })}</Text>}
      <ProblemNotice error={write.error} />
      <div>
        <Button type="submit" loading={write.isPending}>
          {words.send}
        </Button>
      </div>
      <Text role="status">{write.isSuccess && words.sent}</Text>
    </Form>
  );
}
