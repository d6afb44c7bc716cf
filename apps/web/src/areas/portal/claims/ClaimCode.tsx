/** Where the code is typed that came by mail or was read out. */
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { useProveClaim } from './claims.queries.ts';

export function ClaimCode({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation('portal');
  const prove = useProveClaim(id);
  const problemOf = useFieldProblem(prove.error);
  return (
    <Form
      label={t('claims.codeFor', { name })}
      onSubmit={(text) => {
        prove.mutate(text('code').replaceAll(/\D/g, ''));
      }}
    >
      <TextInput
        name="code"
        label={t('claims.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        maxLength={12}
        error={problemOf('code')}
      />
      <ProblemNotice error={prove.error} />
      <div>
        <Button type="submit" loading={prove.isPending}>
          {t('claims.prove')}
        </Button>
      </div>
    </Form>
  );
}
