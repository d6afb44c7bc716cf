/** One published version of a policy, to be read and kept. */
import { Anchor, Button, Code, Group } from '@mantine/core';
import type { ScholarshipPolicy } from '@open-window/domain/scholarship-policy.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { Facts } from '../desk/Facts.tsx';
import { PersonLink } from '../desk/PersonLink.tsx';
import { policyQuery } from './forms.queries.ts';
import { PolicyWords } from './PolicyWords.tsx';

export function Component() {
  const { id = '', policyId = '' } = useParams();
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const { data } = useSuspenseQuery(policyQuery(useClient(), id, policyId));
  const { version, hash, publishedAt, publishedBy, definition } = data;
  return (
    <Page
      title={t('policies.one', { number: version })}
      width="full"
      actions={
        <Anchor inherit component={Link} to={`/staff/programs/${id}/policies`}>
          {t('policies.back')}
        </Anchor>
      }
    >
      <Section title={t('programs.facts')}>
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
              saveFile(`policy-${String(version)}.json`, definition);
            }}
          >
            {t('forms.download')}
          </Button>
        </Group>
      </Section>
      <Section title={t('policies.text')}>
        <PolicyWords policy={JSON.parse(definition) as ScholarshipPolicy} />
      </Section>
    </Page>
  );
}
