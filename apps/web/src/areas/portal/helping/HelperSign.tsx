/** The end of a draft for its helper: most leave it to the person, whose name it needs; by law some sign for them. */
import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { filled } from '../../../lib/application-form/form-words.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import type { Room } from '../applications/room.ts';
import { useHelpWords } from './help-words.ts';
import { useSignFor } from './helping.queries.ts';

export function HelperSign({ room, isReady }: { readonly room: Room; readonly isReady: boolean }) {
  const { sign } = useHelpWords();
  const isLegal = room.application.actionsOpen.includes('submit');
  return (
    <Section title={sign.title}>
      <Text>{isLegal ? sign.legal : sign.person}</Text>
      {isLegal && isReady && <SignFor room={room} />}
    </Section>
  );
}

function SignFor({ room: { application, language, view } }: { readonly room: Room }) {
  const { t } = useTranslation('portal');
  const { sign } = useHelpWords();
  const signing = useSignFor(application.id);
  const problemOf = useFieldProblem(signing.error);
  const { version: textVersion, words, hash: textHash } = application.signing;
  if (signing.data)
    return (
      <Text role="status" fw={600}>
        {filled(sign.done, { receipt: signing.data.receipt })}
      </Text>
    );
  return (
    <>
      <Stack gap="xs" lang={language}>
        {words.split('\n').map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Stack>
      <Form
        label={sign.title}
        onSubmit={(text, form) => {
          const takesRecords = new FormData(form).has('takesRecords');
          signing.mutate({ revision: view.revision, name: text('name'), textVersion, textHash, takesRecords });
        }}
      >
        <TextInput
          name="name"
          label={t('applications.sign.name')}
          description={t('applications.sign.nameHint')}
          autoComplete="name"
          required
          maxLength={200}
          error={problemOf('name')}
        />
        <Checkbox name="takesRecords" required label={t('applications.sign.records')} />
        <ProblemNotice error={signing.error} />
        <div>
          <Button type="submit" loading={signing.isPending}>
            {sign.submit}
          </Button>
        </div>
      </Form>
    </>
  );
}
