/** One published version of a form: what it asks, as people meet it, and the document itself to keep. */
import { Anchor, Button } from '@mantine/core';
import type { Form } from '@open-window/domain/form.ts';
import { jsonSchemaOf } from '@open-window/domain/form-schema.ts';
import { roundLanguages } from '@open-window/domain/round.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { useMay } from '../../../lib/session/session.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { FormPreview } from './FormPreview.tsx';
import { formQuery } from './forms.queries.ts';
import { VersionFacts } from './VersionFacts.tsx';

export function Component() {
  const { id = '', formId = '' } = useParams();
  const { t } = useTranslation('staff');
  const may = useMay();
  const [chosen, setChosen] = useState(0);
  const { data } = useSuspenseQuery(formQuery(useClient(), id, formId));
  const { version, definition } = data;
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
      <VersionFacts
        version={data}
        fileName={`form-${String(version)}.json`}
        aside={
          may('program.manage') && (
            <Button component={Link} to={`/staff/programs/${id}/forms/new?from=${formId}`} variant="default" size="sm">
              {t('forms.beginFrom')}
            </Button>
          )
        }
      >
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
      </VersionFacts>
      <FormPreview form={form} chosen={chosen} onChoose={setChosen} />
    </Page>
  );
}
