/** One vetting case: what may be done on top, what stands against an approval, every point with its evidence, and its history below. */
import { Alert, Group } from '@mantine/core';
import { openCaseStates } from '@open-window/domain/vetting.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { RaiseConcern } from '../concerns/RaiseConcern.tsx';
import { Said } from '../desk/Said.tsx';
import { CaseActions } from './CaseActions.tsx';
import { CaseBlockers } from './CaseBlockers.tsx';
import { CaseConditions } from './CaseConditions.tsx';
import { CaseHead } from './CaseHead.tsx';
import { CaseHistory } from './CaseHistory.tsx';
import { CaseLines } from './CaseLines.tsx';
import { CaseReports } from './CaseReports.tsx';
import { Declaration } from './Declaration.tsx';
import { caseQuery, useDeclaration } from './cases.queries.ts';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('staff');
  const [said, setSaid] = useState('');
  const { data: shown } = useSuspenseQuery(caseQuery(useClient(), id));
  const declaration = useDeclaration(id);
  const { name, kind, standing, ownTie, isContentSame } = shown;
  const isOpen = openCaseStates.includes(standing);

  return (
    <Page
      title={name}
      lead={t('cases.lead', { kind: t(`cases.kinds.${kind}`), state: t(`cases.states.${standing}`) })}
      width="full"
      actions={
        <Group gap="xs">
          <RaiseConcern aboutKind="LISTING" aboutId={shown.listingId} />
        </Group>
      }
    >
      <Said text={said} />
      {ownTie === 'NONE' ? (
        <CaseActions shown={shown} onDone={setSaid} />
      ) : (
        <Declaration
          ownTie={ownTie}
          declaration={declaration}
          text={t('cases.declare.text')}
          tied={t('cases.declare.tied')}
          onDone={setSaid}
        />
      )}
      {isOpen && !isContentSame && (
        <Alert color="clay" variant="light">
          {t('cases.contentChanged')}
        </Alert>
      )}
      <CaseHead shown={shown} onDone={setSaid} />
      <CaseReports listingId={shown.listingId} />
      <CaseConditions shown={shown} onDone={setSaid} />
      {isOpen && <CaseBlockers lines={shown.lines} />}
      <CaseLines shown={shown} />
      <CaseHistory shown={shown} />
    </Page>
  );
}
