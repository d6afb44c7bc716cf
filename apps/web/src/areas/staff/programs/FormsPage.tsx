/** The forms of a program: the versions that were published, and the ways to begin a new one. */
import { Anchor, Button, Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useMay } from '../../../lib/session/session.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { programQuery } from './programs.queries.ts';
import { VersionList } from './VersionList.tsx';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('staff');
  const may = useMay();
  const { data: program } = useSuspenseQuery(programQuery(useClient(), id));
  const addressOf = useCallback((formId: string) => `/staff/programs/${id}/forms/${formId}`, [id]);
  return (
    <Page
      title={t('forms.title', { code: program.code })}
      lead={t('forms.lead')}
      width="full"
      actions={
        <Anchor inherit component={Link} to={`/staff/programs/${id}`}>
          {t('programs.back')}
        </Anchor>
      }
    >
      {may('program.manage') && (
        <Group>
          <Button component={Link} to={`/staff/programs/${id}/forms/new`} variant="default" size="sm">
            {t('forms.begin')}
          </Button>
        </Group>
      )}
      <VersionList label={t('forms.versions')} versions={program.forms} addressOf={addressOf} />
    </Page>
  );
}
