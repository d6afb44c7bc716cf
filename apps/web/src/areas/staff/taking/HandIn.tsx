/** The last step: the words that the person signed in ink or heard, how they agreed, and their name. */
import { Button, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { type Taken, type TakenDraft, useHandIn } from './taking.queries.ts';

interface HandInProps {
  readonly taken: Taken;
  readonly draft: TakenDraft;
  /** Of what was saved last. */
  readonly revision: number;
}

export function HandIn({ taken: { id, language }, draft, revision }: HandInProps) {
  const { t } = useTranslation('staff');
  const handIn = useHandIn(id);
  const problemOf = useFieldProblem(handIn.error);
  const { signing, consents } = draft;
  return (
    <Section title={t('taking.handIn')} lead={t('taking.handInLead')}>
      <Stack gap="xs" lang={language}>
        {signing.words.split('\n').map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Stack>
      <Form
        label={t('taking.handIn')}
        onSubmit={(text) => {
          const consent = oneOf(consents, text('consent'));
          if (consent === undefined) return;
          const { version: textVersion, hash: textHash } = signing;
          handIn.mutate({ revision, name: text('name'), consent, textVersion, textHash });
        }}
      >
        <Radio.Group name="consent" label={t('taking.consent')} required error={problemOf('consent')}>
          <Stack gap="xs" mt="xs">
            {consents.map((way) => (
              <Radio key={way} value={way} label={t(`taking.consents.${way}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          name="name"
          label={t('taking.name')}
          description={t('taking.nameHint')}
          required
          maxLength={200}
          error={problemOf('name')}
        />
        <ProblemNotice error={handIn.error} />
        <div>
          <Button type="submit" loading={handIn.isPending}>
            {t('taking.submit')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
