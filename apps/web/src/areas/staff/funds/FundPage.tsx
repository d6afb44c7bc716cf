/** One fund: what binds it, what its donors would like, and the rounds it stands behind. */
import { Anchor, Button, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useMay } from '../../../lib/session/session.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { Facts } from '../desk/Facts.tsx';
import { Said } from '../desk/Said.tsx';
import { useFundLines } from './fund-lines.ts';
import { FundForm } from './FundForm.tsx';
import { fundQuery } from './funds.queries.ts';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('staff');
  const may = useMay();
  const linesOf = useFundLines();
  const [isEditing, setIsEditing] = useState(false);
  const [said, setSaid] = useState('');
  const { data: fund } = useSuspenseQuery(fundQuery(useClient(), id));
  const { rounds, isInUse } = fund;
  const leave = () => {
    setIsEditing(false);
  };
  return (
    <Page
      title={t('funds.one')}
      lead={fund.name}
      actions={
        <Anchor inherit component={Link} to="/staff/funds">
          {t('funds.back')}
        </Anchor>
      }
    >
      <Said text={said} />
      <Section
        title={t('funds.facts')}
        lead={isInUse ? t('funds.inUse') : undefined}
        aside={
          may('fund.manage') && (
            <Button
              variant="default"
              size="sm"
              aria-expanded={isEditing}
              onClick={() => {
                setIsEditing(true);
              }}
            >
              {t('funds.edit')}
            </Button>
          )
        }
      >
        {isEditing ? (
          <FundForm
            fund={fund}
            label={t('funds.edit')}
            onDone={() => {
              leave();
              setSaid(t('funds.saved'));
            }}
            onCancel={leave}
          />
        ) : (
          <Facts facts={linesOf(fund)} />
        )}
      </Section>
      <Section title={t('funds.rounds')}>
        {rounds.length === 0 && <Text>{t('funds.noRounds')}</Text>}
        <PlainList>
          {rounds.map(({ id: roundId, name, programCode }) => (
            <Anchor key={roundId} component={Link} to={`/staff/rounds/${roundId}`}>
              {programCode}: {name}
            </Anchor>
          ))}
        </PlainList>
      </Section>
    </Page>
  );
}
