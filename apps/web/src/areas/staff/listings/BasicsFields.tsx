/** Who the team is and how to reach it: names, ways of contact, address. */
import { SimpleGrid } from '@mantine/core';
import { acceptingStatuses, stateCodes } from '@open-window/domain/vocabulary.ts';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/app/Section.tsx';
import { Choice, Flag, OptionalChoice, OptionalNumber, OptionalText, TextField } from './Fields.tsx';
import type { Content } from './listings.queries.ts';
import { at, type Part } from './parts.ts';

export function BasicsFields({ content }: { readonly content: Part<Content> }) {
  const { t } = useTranslation('staff');
  const location = at(content, 'location');
  const service = at(content, 'service');
  const two = { base: 1, sm: 2 };

  return (
    <>
      <Section title={t('editor.basics')}>
        <SimpleGrid cols={two}>
          <TextField part={at(content, 'name')} label={t('editor.name')} maxLength={300} />
          <TextField
            part={at(content, 'organizationName')}
            label={t('editor.organization')}
            hint={t('editor.organizationHint')}
            maxLength={300}
          />
        </SimpleGrid>
        <TextField
          part={at(service, 'summary')}
          label={t('editor.summary')}
          hint={t('editor.summaryHint')}
          maxLength={2000}
          isLong
          isOptional
        />
        <SimpleGrid cols={two}>
          <OptionalText part={at(content, 'phone')} label={t('editor.phone')} type="tel" maxLength={40} />
          <OptionalText part={at(content, 'email')} label={t('editor.email')} type="email" maxLength={320} />
          <OptionalText
            part={at(content, 'website')}
            label={t('editor.website')}
            hint={t('editor.websiteHint')}
            type="url"
            maxLength={2000}
          />
        </SimpleGrid>
      </Section>
      <Section title={t('editor.address')} lead={t('editor.addressHint')}>
        <SimpleGrid cols={two}>
          <TextField part={at(location, 'line1')} label={t('editor.line1')} maxLength={300} />
          <OptionalText part={at(location, 'line2')} label={t('editor.line2')} maxLength={300} />
          <TextField part={at(location, 'city')} label={t('editor.city')} maxLength={200} />
          <Choice part={at(location, 'state')} label={t('editor.state')} codes={stateCodes} group="state" />
          <TextField part={at(location, 'postalCode')} label={t('editor.postalCode')} maxLength={5} />
        </SimpleGrid>
      </Section>
      <Section title={t('editor.availability')}>
        <SimpleGrid cols={two}>
          <OptionalChoice
            part={at(service, 'accepting')}
            label={t('editor.accepting')}
            codes={acceptingStatuses}
            group="accepting"
            none={t('editor.notKnown')}
          />
          <OptionalNumber part={at(service, 'waitWeeks')} label={t('editor.waitWeeks')} max={520} />
          <Flag part={at(service, 'takesScholarships')} label={t('editor.takesScholarships')} />
          <OptionalNumber part={at(service, 'scholarshipSlots')} label={t('editor.scholarshipSlots')} max={10_000} />
        </SimpleGrid>
      </Section>
    </>
  );
}
