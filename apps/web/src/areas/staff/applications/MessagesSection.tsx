/** What who applied and the desk wrote to each other, and a place to write. Somebody says that they have read it: then it waits in no queue. */
import { Button, Group, Text, Textarea } from '@mantine/core';
import { LONGEST_MESSAGE } from '@open-window/domain/message-thread.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Form } from '../../../ui/app/Form.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { Thread } from '../../../ui/app/Thread.tsx';
import { type DeskMessages, deskMessagesQuery, useMessageMark, useMessageToApplicant } from './messages.queries.ts';

interface MessagesSectionProps {
  readonly id: string;
  readonly onDone: (words: string) => void;
}

export function MessagesSection({ id, onDone }: MessagesSectionProps) {
  const { t } = useTranslation('staff');
  const { data, error } = useQuery(deskMessagesQuery(useClient(), id));
  const mark = useMessageMark(id);
  const isMailed = data?.against.includes('NOBODY_THERE') !== true;
  return (
    <Section title={t('messages.title')} {...(isMailed && { lead: t('messages.text') })}>
      <ProblemNotice error={error ?? mark.error} />
      {data !== undefined && (
        <>
          <Written thread={data} />
          {data.unread > 0 && (
            <Group>
              <Button
                variant="default"
                size="sm"
                loading={mark.isPending}
                onClick={() => {
                  mark.mutate(data.items.at(-1)?.number ?? 1, {
                    onSuccess: () => {
                      onDone(t('messages.marked'));
                    },
                  });
                }}
              >
                {t('messages.mark', { count: data.unread })}
              </Button>
            </Group>
          )}
          <Write id={id} thread={data} onDone={onDone} />
        </>
      )}
    </Section>
  );
}

function Written({ thread: { items } }: { readonly thread: DeskMessages }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  if (items.length === 0) return <Text>{t('messages.none')}</Text>;
  return (
    <Thread
      label={t('messages.title')}
      lines={items.map(({ number, from, words, writtenAt, isRead }) => ({
        number,
        isOwn: from === 'DESK',
        head: t(`messages.from.${from}`, { when: format.instant(writtenAt) }),
        words: words ?? t('messages.gone'),
        note: isRead ? null : t('messages.unread'),
      }))}
    />
  );
}

function Write({ id, thread, onDone }: MessagesSectionProps & { readonly thread: DeskMessages }) {
  const { t } = useTranslation('staff');
  const write = useMessageToApplicant(id);
  if (thread.against.length > 0)
    return thread.against.map((code) => <Text key={code}>{t(`messages.against.${code}`)}</Text>);
  return (
    <Form
      label={t('messages.write')}
      onSubmit={(text, form) => {
        write.mutate(text('words'), {
          onSuccess: () => {
            form.reset();
            onDone(t('messages.sent'));
          },
        });
      }}
    >
      <Textarea
        name="words"
        label={t('messages.write')}
        description={t('messages.hint')}
        maxLength={LONGEST_MESSAGE}
        required
        autosize
        minRows={2}
        dir="auto"
      />
      <ProblemNotice error={write.error} />
      <div>
        <Button type="submit" size="sm" loading={write.isPending}>
          {t('messages.send')}
        </Button>
      </div>
    </Form>
  );
}
