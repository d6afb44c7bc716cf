/** One published version of a form: what it asks, as people meet it, and the document itself to keep. */
import { Anchor, Button, Code, Group } from '@mantine/core';
import type { Form } from '@open-window/domain/form.ts';
import { jsonSchemaOf } from '@open-window/domain/form-schema.ts';
import { roundLanguages } from '@open-window/domain/round.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { useMay } from '../../../lib/session/session.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { Facts } from '../desk/Facts.tsx';
import { PersonLink } from '../desk/PersonLink.tsx';
import { FormPreview } from './FormPreview.tsx';
import { formQuery } from './forms.queries.ts';

export function Component() {
  const { id = '', formId = '' } = useParams();
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const may = useMay();
  const [chosen, setChosen] = useState(0);
  const { data } = useSuspenseQuery(formQuery(useClient(), id, formId));
  const { version, hash, publishedAt, publishedBy, definition } = data;
  // What was published was read by the same law before.
  const form = useMemo(() => JSON.parse(definition) as Form, [definition]);
  return (
    <Page
      title={t('forms.one', { number: version })}
      width="full"
      actions={
        <Anchor inherit component={Link} to={`/staff/programs/${id}/forms`}>
          {t('forms.back')}
        </Anchor>
      }
    >
      <Section
        title={t('programs.facts')}
        aside={
          may('program.manage') && (
            <Button component={Link} to={`/staff/programs/${id}/forms/new?from=${formId}`} variant="default" size="sm">
              {t('forms.beginFrom')}
            </Button>
          )
        }
      >
        <Facts
          facts={[
            [t('forms.when'), format.instant(publishedAt)],
            [t('forms.who'), <PersonLink key="who" id={publishedBy} />],
            [
              t('forms.hash'),
              <Code key="hash" style={{ overflowWrap: 'anywhere' }}>
                {hash}
              </Code>,
            ],
          ]}
        />
        <Group>
          <Button
            variant="default"
            size="sm"
            onClick={() => {
              saveFile(`form-${String(version)}.json`, definition);
            }}
          >
            {t('forms.download')}
          </Button>
          {roundLanguages.map((language) => (
            <Button
              key={language}
              variant="default"
              size="sm"
              onClick={() => {
                const schema = JSON.stringify(jsonSchemaOf(form, language), null, 2);
                saveFile(`form-${String(version)}.${language}.schema.json`, schema);
              }}
            >
              {t(`forms.schemaIn.${language}`)}
            </Button>
          ))}
        </Group>
      </Section>
      <FormPreview form={form} chosen={chosen} onChoose={setChosen} />
    </Page>
  );
}
