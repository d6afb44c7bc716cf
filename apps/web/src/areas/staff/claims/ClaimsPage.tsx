/** Calls to make, licenses to look up, and candidates that two say are theirs. A code is shown to whoever takes the call, once. */
import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { Said } from '../desk/Said.tsx';
import { deskClaimsQuery, useMoveClaim, type DeskClaim } from './claims.queries.ts';

export function Component() {
  const { t } = useTranslation('staff');
  const { data } = useSuspenseQuery(deskClaimsQuery(useClient()));
  const [said, setSaid] = useState('');
  return (
    <Page title={t('claims.title')} lead={t('claims.text')}>
      <Said text={said} />
      {data.items.length === 0 && <Text>{t('claims.none')}</Text>}
      {data.items.map((claim) => (
        <OneClaim key={claim.id} claim={claim} onSaid={setSaid} />
      ))}
    </Page>
  );
}

interface OneClaimProps {
  readonly claim: DeskClaim;
  readonly onSaid: (words: string) => void;
}

function OneClaim({ claim, onSaid }: OneClaimProps) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const may = useMay();
  const move = useMoveClaim(claim.id);
  const { candidateId, name, city, phone, state, isTakenByMe, license, lookedUp, revision, actionsOpen } = claim;
  const carryOut = (action: DeskClaim['actionsOpen'][number], source?: string) => {
    const onSuccess = ({ code }: { readonly code: string | null }) => {
      onSaid(t(`claims.done.${action}`, { name, code: code ?? '' }));
    };
    move.mutate({ action, revision, ...(source !== undefined && { source }) }, { onSuccess });
  };
  const pressed = actionsOpen.filter((action) => action !== 'lookUp');
  return (
    <Section title={city === null ? name : `${name}, ${city}`}>
      <Stack gap="xs">
        <Text>{state === 'ASKED' && isTakenByMe ? t('claims.byYou') : t(`claims.states.${state}`)}</Text>
        {state !== 'WITH_STAFF' && phone !== null && (
          <Anchor href={`tel:${phone}`}>{t('claims.phone', { phone })}</Anchor>
        )}
        <Anchor component={Link} to={`/staff/candidates/${candidateId}`}>
          {t('claims.candidate', { name })}
        </Anchor>
        {license && <Text>{t('claims.license', license)}</Text>}
        {lookedUp && <Text>{t('claims.lookedUp', { when: format.day(lookedUp.on), source: lookedUp.source })}</Text>}
        {lookedUp?.isByMe === true && <Text>{t('claims.lookedUpByYou')}</Text>}
        <ProblemNotice error={move.error} />
        {may('candidate.decide') && actionsOpen.includes('lookUp') && (
          <Form
            label={t('claims.lookUpFor', { name })}
            onSubmit={(text) => {
              carryOut('lookUp', text('source').trim());
            }}
          >
            <TextInput name="source" label={t('claims.source')} required maxLength={500} />
            <div>
              <Button type="submit" loading={move.isPending} aria-label={t('claims.actionsOf.lookUp', { name })}>
                {t('claims.actions.lookUp')}
              </Button>
            </div>
          </Form>
        )}
        {may('candidate.decide') && (
          <Group>
            {pressed.map((action) => (
              <Button
                key={action}
                variant={action === 'call' || action === 'confirm' ? 'filled' : 'default'}
                aria-label={t(`claims.actionsOf.${action}`, { name })}
                loading={move.isPending && move.variables.action === action}
                onClick={() => {
                  carryOut(action);
                }}
              >
                {t(`claims.actions.${action}`)}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
    </Section>
  );
}
