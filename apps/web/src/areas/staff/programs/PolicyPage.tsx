/** One published version of a policy, to be read and kept. */
import { Anchor } from '@mantine/core';
import type { ScholarshipPolicy } from '@open-window/domain/scholarship-policy.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { policyQuery } from './forms.queries.ts';
import { PolicyWords } from './PolicyWords.tsx';
import { VersionFacts } from './VersionFacts.tsx';

export function Component() {
  const { id = '', policyId = '' } = useParams();
  const { t } = useTranslation('staff');
  const { data } = useSuspenseQuery(policyQuery(useClient(), id, policyId));
  const { version, definition } = data;
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
      <VersionFacts version={data} fileName={`policy-${String(version)}.json`} />
      <Section title={t('policies.text')}>
        <PolicyWords policy={JSON.parse(definition) as ScholarshipPolicy} />
      </Section>
    </Page>
  );
}
