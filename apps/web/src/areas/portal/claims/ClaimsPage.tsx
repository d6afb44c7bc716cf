/** A team that stands on a public list is found, asked for, and shown to be one's own. */
import { Anchor, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { ClaimCode } from './ClaimCode.tsx';
import { claimsQuery, type Claim } from './claims.queries.ts';
import { FindCandidate } from './FindCandidate.tsx';

export function Component() {
  const { t } = useTranslation('portal');
  const { data } = useSuspenseQuery(claimsQuery(useClient()));
  const [said, setSaid] = useState('');
  return (
    <Page title={t('claims.title')} lead={t('claims.text')}>
      <Text role="status">{said}</Text>
      {data.items.length > 0 && (
        <Section title={t('claims.yours')}>
          <PlainList>
            {data.items.map((claim) => (
              <OwnClaim key={claim.id} claim={claim} />
            ))}
          </PlainList>
        </Section>
      )}
      <FindCandidate onAsked={setSaid} />
      <Anchor component={Link} to="/account/teams">
        {t('claims.teams')}
      </Anchor>
    </Page>
  );
}

function OwnClaim({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('portal');
  const { id, name, city, way, state, isOver, teamId } = claim;
  const standing = state === 'ASKED' && isOver ? 'OVER' : state;
  return (
    <Stack gap="xs">
      <Text fw={600}>{city === null ? name : `${name}, ${city}`}</Text>
      <Text>{standing === 'ASKED' ? t(`claims.asked.${way}`) : t(`claims.states.${standing}`)}</Text>
      {standing === 'ASKED' && <ClaimCode id={id} name={name} />}
      {teamId !== null && (
        <Anchor component={Link} to={`/account/teams/${teamId}`}>
          {t('claims.open', { name })}
        </Anchor>
      )}
    </Stack>
  );
}
