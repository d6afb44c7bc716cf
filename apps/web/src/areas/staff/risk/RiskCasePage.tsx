/** One case: who it is and how to reach them, its clock, what can be done, what was done, and who was called. */
import { Anchor, List } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { Facts } from '../desk/Facts.tsx';
import { PlainText } from '../desk/PlainText.tsx';
import { Said } from '../desk/Said.tsx';
import { RiskClock } from './RiskClock.tsx';
import { RiskMoves } from './RiskMoves.tsx';
import { RiskPersonName } from './RiskPersonName.tsx';
import { type RiskCase, riskCaseQuery } from './risk.queries.ts';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const [said, setSaid] = useState('');
  const { data: risk } = useSuspenseQuery(riskCaseQuery(useClient(), id));
  const { reference, priority, state, reach, concernId, level, handOff } = risk;

  return (
    <Page title={t('risk.one', { reference })} lead={t(`risk.priorities.${priority}`)}>
      <Said text={said} />
      <Section title={t('risk.reach.title')} lead={reach === null ? t('risk.reach.hidden') : undefined}>
        {reach !== null && (
          <Facts
            facts={(['name', 'phone', 'email', 'language', 'hint', 'trustedContact'] as const).map((field) => [
              t(`risk.reach.${field}`),
              reach[field],
            ])}
          />
        )}
      </Section>
      <Section title={t('risk.facts')}>
        <Facts
          facts={[
            [t('risk.columns.clock'), <RiskClock key="clock" item={risk} />],
            [t('risk.columns.state'), t(`risk.states.${state}`)],
            [t('risk.columns.holder'), <RiskPersonName key="holder" person={risk.holder} />],
            [t('risk.acknowledged'), risk.isAcknowledged ? t('risk.yes') : t('risk.no')],
            [t('risk.columns.raised'), format.instant(risk.raisedAt)],
            [t('risk.columns.source'), <Source key="source" kind={risk.sourceKind} concernId={concernId} />],
            [t('risk.level'), level && t(`risk.levels.${level}`)],
            [t('risk.handOff'), handOff && t(`risk.handOffs.${handOff}`)],
          ]}
        />
      </Section>
      <RiskMoves key={risk.revision} risk={risk} onDone={setSaid} />
      <History risk={risk} />
    </Page>
  );
}

function Source({ kind, concernId }: { readonly kind: RiskCase['sourceKind']; readonly concernId: string | null }) {
  const { t } = useTranslation('staff');
  const words = t(`risk.sources.${kind}`);
  return concernId === null ? (
    words
  ) : (
    <Anchor inherit component={Link} to={`/staff/concerns/${concernId}`}>
      {words}
    </Anchor>
  );
}

function History({ risk: { history, calls } }: { readonly risk: RiskCase }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  return (
    <>
      <Section title={t('risk.history')}>
        <List type="ordered">
          {history.map(({ number, action, by, at, way, outcome, words }) => (
            <List.Item key={number}>
              {format.instant(at)}: {t(`risk.did.${action}` as 'risk.did.raise')}
              {way !== null && outcome !== null && ` (${t(`risk.ways.${way}`)}: ${t(`risk.outcomes.${outcome}`)})`}
              {by !== null && ', '}
              {by !== null && <RiskPersonName person={by} />}
              {words !== null && <PlainText text={words} />}
            </List.Item>
          ))}
        </List>
      </Section>
      <Section title={t('risk.calls')} lead={calls.length === 0 ? t('risk.noCalls') : undefined}>
        <List>
          {calls.map(({ reason, person, at }) => (
            <List.Item key={`${at} ${reason} ${person.id}`}>
              {format.instant(at)}: <RiskPersonName person={person} />, {t(`risk.reasons.${reason}`)}
            </List.Item>
          ))}
        </List>
      </Section>
    </>
  );
}
