/** What teams say of me, as it will be read: I confirm it, or say what is wrong. */
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useMemberText } from '../../../lib/listing-form/member-text.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { partsQuery, useAnswerPart, type Part } from './parts.queries.ts';

export function Component() {
  const { t } = useTranslation('portal');
  const { data } = useSuspenseQuery(partsQuery(useClient()));
  return (
    <Page title={t('parts.title')} lead={t('parts.text')}>
      {data.items.length === 0 && <Text>{t('parts.none')}</Text>}
      {data.items.map((part) => (
        <Section key={part.id} title={part.teamName}>
          <Words part={part} />
          <Answer key={part.hash} part={part} />
        </Section>
      ))}
    </Page>
  );
}

function Words({ part: { part, state, answeredAt } }: { readonly part: Part }) {
  const { t } = useTranslation('portal');
  const { format } = useLanguage();
  const textOf = useMemberText();
  const when = answeredAt === null ? '' : format.instant(answeredAt);
  return (
    <Stack gap="xs">
      <Text role="status">{t(`parts.states.${state}`, { when })}</Text>
      <div>
        <Text fw={600}>{`${part.givenName} ${part.familyName}`}</Text>
        {textOf(part)
          .split('\n')
          .map((line) => (
            <Text key={line} style={{ overflowWrap: 'anywhere' }}>
              {line}
            </Text>
          ))}
      </div>
    </Stack>
  );
}

function Answer({ part: { id, hash, state } }: { readonly part: Part }) {
  const { t } = useTranslation('portal');
  const answer = useAnswerPart(id);
  const problemOf = useFieldProblem(answer.error);
  const [isWrong, setWrong] = useState(false);
  if (isWrong) {
    return (
      <Form
        label={t('parts.wrong')}
        onSubmit={(text) => {
          answer.mutate(
            { answer: 'WRONG', hash, note: text('note') },
            {
              onSuccess: () => {
                setWrong(false);
              },
            },
          );
        }}
      >
        <Textarea
          name="note"
          label={t('parts.note')}
          description={t('parts.noteHint')}
          required
          maxLength={1000}
          autosize
          minRows={3}
          error={problemOf('note')}
        />
        <ProblemNotice error={answer.error} />
        <div>
          <Button type="submit" loading={answer.isPending}>
            {t('parts.send')}
          </Button>
        </div>
      </Form>
    );
  }
  return (
    <>
      <ProblemNotice error={answer.error} />
      <Group>
        {state !== 'CONFIRMED' && (
          <Button
            loading={answer.isPending}
            onClick={() => {
              answer.mutate({ answer: 'CONFIRMED', hash });
            }}
          >
            {t('parts.confirm')}
          </Button>
        )}
        <Button
          variant="default"
          onClick={() => {
            setWrong(true);
          }}
        >
          {t('parts.wrong')}
        </Button>
      </Group>
    </>
  );
}
