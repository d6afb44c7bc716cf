/** Whether people come here whom the fund helps to pay, and how many at a time. */
import { useTranslation } from 'react-i18next';
import type { Content } from './content.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { Flag, OptionalNumber } from './Fields.tsx';
import { at, type Part } from './parts.ts';

export function ScholarshipFields({ service }: { readonly service: Part<Content['service']> }) {
  const { t } = useTranslation('editor');
  return (
    <FieldGroup title={t('scholarship')}>
      <Flag part={at(service, 'takesScholarships')} label={t('takesScholarships')} />
      {service.value.takesScholarships && (
        <OptionalNumber part={at(service, 'scholarshipSlots')} label={t('scholarshipSlots')} max={10_000} />
      )}
    </FieldGroup>
  );
}
