/** What a program is called and says of itself, in both languages at once. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../lib/listing-form/Fields.tsx';
import { at } from '../../../lib/listing-form/parts.ts';
import { InlineForm } from '../cases/InlineForm.tsx';
import { FormFaults } from '../desk/FormFaults.tsx';
import { useWhole } from '../desk/whole.ts';
import type { NewProgram } from './programs.queries.ts';

export const blankProgram: NewProgram = {
  code: '',
  name: { en: '', es: '' },
  description: { en: '', es: '' },
  contact: '',
};

interface ProgramFormProps {
  readonly start: NewProgram;
  /** A code is given once. */
  readonly isNew: boolean;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly problem: ReactNode;
  readonly onSend: (entry: NewProgram) => void;
  readonly onCancel: () => void;
}

export function ProgramForm({ start, isNew, error, onSend, ...form }: ProgramFormProps) {
  const { t } = useTranslation('staff');
  const whole = useWhole(start);
  const [name, description] = [at(whole, 'name'), at(whole, 'description')];
  return (
    <FormFaults error={error}>
      <InlineForm
        {...form}
        label={t(isNew ? 'programs.new' : 'programs.edit')}
        submit={t('programs.save')}
        onSubmit={() => {
          onSend(whole.value);
        }}
      >
        {isNew && (
          <TextField part={at(whole, 'code')} label={t('programs.code')} hint={t('programs.codeHint')} maxLength={12} />
        )}
        <TextField part={at(name, 'en')} label={t('programs.nameEn')} maxLength={120} />
        <TextField part={at(name, 'es')} label={t('programs.nameEs')} maxLength={120} />
        <TextField part={at(description, 'en')} label={t('programs.descriptionEn')} maxLength={1000} isLong />
        <TextField part={at(description, 'es')} label={t('programs.descriptionEs')} maxLength={1000} isLong />
        <TextField part={at(whole, 'contact')} label={t('programs.contact')} maxLength={254} type="email" />
      </InlineForm>
    </FormFaults>
  );
}
