/** Who signed the scholarship agreement of the team, under which words and terms: beside the point that asks for it. */
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import type { CaseDocumentsProps } from './CaseDocuments.tsx';
import { caseAgreementQuery, useNewEvidence } from './cases.queries.ts';
import styles from './cases.module.css';
import { pointOf } from './points.ts';

export function CaseAgreement({ caseId, line, isActing, onDone }: CaseDocumentsProps) {
  const { t } = useTranslation(['staff', 'app']);
  const { format } = useLanguage();
  const { data, error } = useQuery(caseAgreementQuery(useClient(), caseId));
  const adding = useNewEvidence(caseId);
  if (!data) return <ProblemNotice error={error} />;
  const { signature, objections, holds } = data;
  const held = holds.map((hold) => (
    <Text key={hold} size="sm">
      {t('cases.holds.line', { why: t(`cases.holds.reasons.${hold}`) })}
    </Text>
  ));
  if (signature === null)
    return (
      <>
        <Text size="sm">{t('cases.agreement.none')}</Text>
        {held}
      </>
    );
  const { name, role, signedAt, textHash, words } = signature;
  const signed = t('cases.agreement.signed', { name, role, when: format.instant(signedAt) });
  const isOnFile = line.evidence.some(({ sha256 }) => sha256 === textHash);
  return (
    <>
      <Text>{signed}</Text>
      {held}
      {objections.map((objection) => (
        <Text key={objection} size="sm">
          {t(`app:blockers.${objection}`)}
        </Text>
      ))}
      <details>
        <summary>{t('cases.agreement.words')}</summary>
        <p className={styles.words}>{words}</p>
      </details>
      <Text size="sm">
        {t('cases.evidence.fingerprint')}: <span className={styles.fingerprint}>{textHash}</span>
      </Text>
      <ProblemNotice error={adding.error} />
      {isActing && objections.length === 0 && !isOnFile && (
        <Button
          variant="default"
          size="sm"
          loading={adding.isPending}
          onClick={() => {
            adding.mutate(
              { ...pointOf(line), kind: 'DOCUMENT', note: signed, sha256: textHash },
              {
                onSuccess: () => {
                  onDone(t('cases.forms.evidenceDone'));
                },
              },
            );
          }}
        >
          {t('cases.agreement.use')}
        </Button>
      )}
    </>
  );
}
