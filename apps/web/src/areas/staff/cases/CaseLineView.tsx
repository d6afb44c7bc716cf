/** One point of the checklist: how it stands and what was found on the left, what proves it on the right, and its forms below. */
import { Button, Group, Text, Title } from '@mantine/core';
import { AGREEMENT_ITEM } from '@open-window/domain/agreement.ts';
import { MEMBER_ITEMS } from '@open-window/domain/member-part.ts';
import { PRICES_ITEM } from '@open-window/domain/probe.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useMay } from '../../../lib/session/session.ts';
import { Said } from '../desk/Said.tsx';
import { CaseAgreement } from './CaseAgreement.tsx';
import { CaseDocuments } from './CaseDocuments.tsx';
import { CaseMembers } from './CaseMembers.tsx';
import { CaseQuotes } from './CaseQuotes.tsx';
import { CheckFacts } from './CheckFacts.tsx';
import { CheckForm } from './CheckForm.tsx';
import { EarlierChecks } from './EarlierChecks.tsx';
import { EvidenceForm } from './EvidenceForm.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { LineState } from './LineState.tsx';
import { OverrideForm } from './OverrideForm.tsx';
import type { CaseLine } from './cases.queries.ts';
import styles from './cases.module.css';
import { anchorOf, pointName } from './points.ts';

export type LineForm = 'evidence' | 'check' | 'override';

interface CaseLineViewProps {
  readonly caseId: string;
  readonly line: CaseLine;
  /** Whether whoever reads may act in the case at all. */
  readonly isActing: boolean;
  readonly open: LineForm | null;
  readonly onOpen: (form: LineForm | null) => void;
}

const forms = { evidence: EvidenceForm, check: CheckForm, override: OverrideForm } as const;

export function CaseLineView({ caseId, line, isActing, open, onOpen }: CaseLineViewProps) {
  const { t } = useTranslation('staff');
  const { language } = useLanguage();
  const may = useMay();
  const [said, setSaid] = useState('');
  const { item, title, check, blocks } = line;
  const name = pointName(line, language);
  const offered: readonly LineForm[] = [
    ...(may('case.check') ? (['evidence', 'check'] as const) : []),
    ...(may('case.override') && check !== null ? (['override'] as const) : []),
  ];
  const Form = open && forms[open];

  return (
    <li id={anchorOf(line)} tabIndex={-1} className={styles.line} aria-label={name}>
      <div>
        <Title order={4} size="h6">
          {item} {title[language]}
        </Title>
        <LineState line={line} />
        <Text size="sm" c="dimmed">
          {t(`cases.effects.${blocks}`)}
        </Text>
        {check && <CheckFacts check={check} />}
        <EarlierChecks checks={line.earlier} />
      </div>
      <div>
        <EvidenceList evidence={line.evidence} />
        <CaseDocuments caseId={caseId} line={line} isActing={isActing && may('case.check')} onDone={setSaid} />
        {MEMBER_ITEMS.has(item) && <CaseMembers caseId={caseId} />}
        {item === AGREEMENT_ITEM && (
          <CaseAgreement caseId={caseId} line={line} isActing={isActing && may('case.check')} onDone={setSaid} />
        )}
        {item === PRICES_ITEM && (
          <CaseQuotes caseId={caseId} line={line} isActing={isActing && may('case.check')} onDone={setSaid} />
        )}
      </div>
      {said !== '' && (
        <div className={styles.wide}>
          <Said text={said} />
        </div>
      )}
      {isActing && offered.length > 0 && (
        <Group gap="xs" className={styles.wide ?? ''}>
          {offered.map((form) => (
            <Button
              key={form}
              variant="default"
              size="sm"
              aria-label={t(`cases.forms.${form}For`, { point: name })}
              aria-expanded={open === form}
              onClick={() => {
                setSaid('');
                onOpen(form);
              }}
            >
              {t(`cases.forms.${form}`)}
            </Button>
          ))}
        </Group>
      )}
      {Form && (
        <div className={styles.wide}>
          <Form
            caseId={caseId}
            line={line}
            onCancel={() => {
              onOpen(null);
            }}
            onDone={(words) => {
              setSaid(words);
              onOpen(null);
            }}
          />
        </div>
      )}
    </li>
  );
}
