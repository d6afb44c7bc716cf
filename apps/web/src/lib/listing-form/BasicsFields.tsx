/** Who the team is and how to reach it: names, ways of contact, address. */
import { SimpleGrid } from '@mantine/core';
import { acceptingStatuses, stateCodes } from '@open-window/domain/vocabulary.ts';
import { useTranslation } from 'react-i18next';
import { Choice, OptionalChoice, OptionalNumber, OptionalText, TextField } from './Fields.tsx';
import type { Content } from './content.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { at, type Part } from './parts.ts';

export function BasicsFields({ content }: { readonly content: Part<Content> }) {
  const { t } = useTranslation('editor');
  const location = at(content, 'location');
  const service = at(content, 'service');
  const two = { base: 1, sm: 2 };

  return (
    <>
      <FieldGroup title={t('basics')}>
        <SimpleGrid cols={two}>
          <TextField part={at(content, 'name')} label={t('name')} maxLength={300} />
          <TextField
            part={at(content, 'organizationName')}
            label={t('organization')}
            hint={t('organizationHint')}
            maxLength={300}
          />
        </SimpleGrid>
        <TextField
          part={at(service, 'summary')}
          label={t('summary')}
          hint={t('summaryHint')}
          maxLength={2000}
          isLong
          isOptional
        />
        <SimpleGrid cols={two}>
          <OptionalText part={at(content, 'phone')} label={t('phone')} type="tel" maxLength={40} />
          <OptionalText part={at(content, 'email')} label={t('email')} type="email" maxLength={320} />
          <OptionalText
            part={at(content, 'website')}
            label={t('website')}
            hint={t('websiteHint')}
            type="url"
            maxLength={2000}
          />
        </SimpleGrid>
      </FieldGroup>
      <FieldGroup title={t('address')} lead={t('addressHint')}>
        <SimpleGrid cols={two}>
          <TextField part={at(location, 'line1')} label={t('line1')} maxLength={300} />
          <OptionalText part={at(location, 'line2')} label={t('line2')} maxLength={300} />
          <TextField part={at(location, 'city')} label={t('city')} maxLength={200} />
          <Choice part={at(location, 'state')} label={t('state')} codes={stateCodes} group="state" />
          <TextField part={at(location, 'postalCode')} label={t('postalCode')} maxLength={5} />
        </SimpleGrid>
      </FieldGroup>
      <FieldGroup title={t('availability')}>
        <SimpleGrid cols={two}>
          <OptionalChoice
            part={at(service, 'accepting')}
            label={t('accepting')}
            codes={acceptingStatuses}
            group="accepting"
            none={t('notKnown')}
          />
          <OptionalNumber part={at(service, 'waitWeeks')} label={t('waitWeeks')} max={520} />
        </SimpleGrid>
      </FieldGroup>
    </>
  );
}
