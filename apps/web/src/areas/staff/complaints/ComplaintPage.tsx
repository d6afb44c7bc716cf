/** One complaint: whoever opens it first says whether they are tied; then what may be done on top, what was written, and its history below. */
import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { ChangedTie, Declaration } from '../cases/Declaration.tsx';
import { PlainText } from '../desk/PlainText.tsx';
import { Said } from '../desk/Said.tsx';
import { ComplaintActions } from './ComplaintActions.tsx';
import { ComplaintDuties } from './ComplaintDuties.tsx';
import { ComplaintFacts } from './ComplaintFacts.tsx';
import { ComplaintHistory } from './ComplaintHistory.tsx';
import { complaintQuery, useComplaintDeclaration } from './complaints.queries.ts';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('staff');
  const [said, setSaid] = useState('');
  const { data: shown } = useSuspenseQuery(complaintQuery(useClient(), id));
  const declaration = useComplaintDeclaration(id);
  const { name, kind, state, ownTie, words, contact } = shown;
  const asked = { declaration, text: t('complaints.declare.text'), onDone: setSaid };

  return (
    <Page
      title={name}
      lead={t('complaints.lead', { kind: t(`complaints.kinds.${kind}`), state: t(`complaints.states.${state}`) })}
    >
      <Said text={said} />
      {ownTie === 'NONE' ? (
        <ComplaintActions shown={shown} onDone={setSaid} />
      ) : (
        <Declaration ownTie={ownTie} tied={t('complaints.declare.tied')} {...asked} />
      )}
      <ComplaintFacts shown={shown} />
      {ownTie === null && <Section title={t('complaints.said')} lead={t('complaints.declare.hidden')} />}
      {words !== null && (
        <Section title={t('complaints.said')}>
          <PlainText text={words} />
          <Text fw={600}>{t('complaints.contact')}</Text>
          {contact === null ? <Text>{t('complaints.noContact')}</Text> : <PlainText text={contact} />}
          <ChangedTie {...asked} />
        </Section>
      )}
      <ComplaintDuties shown={shown} onDone={setSaid} />
      <ComplaintHistory shown={shown} />
    </Page>
  );
}
