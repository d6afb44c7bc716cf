/** The words that are signed now, and the name under them. */
import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import type { Schema } from '@open-window/contract/client.ts';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import type { Room } from './room.ts';

interface SigningFormProps {
  readonly label: string;
  /** On the button. */
  readonly submit: string;
  readonly room: Room;
  readonly signing: { readonly error: unknown; readonly isPending: boolean };
  readonly onSign: (signed: Schema['ApplicationSubmission']) => void;
}

export function SigningForm({ label, submit, room, signing, onSign }: SigningFormProps) {
  const { t } = useTranslation('portal');
  const { application, language, view } = room;
  const problemOf = useFieldProblem(signing.error);
  const { version: textVersion, words, hash: textHash } = application.signing;
  return (
    <>
      <Stack gap="xs" lang={language}>
        {words.split('\n').map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Stack>
      <Form
        label={label}
        onSubmit={(text, form) => {
          const takesRecords = new FormData(form).has('takesRecords');
          onSign({ revision: view.revision, name: text('name'), textVersion, textHash, takesRecords });
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
        <Checkbox
          name="takesRecords"
          required
          label={t('applications.sign.records')}
          error={problemOf('takesRecords')}
        />
        <ProblemNotice error={signing.error} />
        <div>
          <Button type="submit" loading={signing.isPending}>
            {submit}
          </Button>
        </div>
      </Form>
    </>
  );
}
