/** Who outside may have to be told of a complaint, by when, and what was done about it. */
import { Button, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { InlineForm } from '../cases/InlineForm.tsx';
import { DueWords } from '../desk/DueWords.tsx';
import { PlainText } from '../desk/PlainText.tsx';
import { useDutyDone, type Complaint, type ComplaintDuty } from './complaints.queries.ts';

interface DutiesProps {
  readonly shown: Complaint;
  readonly onDone: (words: string) => void;
}

export function ComplaintDuties({ shown, onDone }: DutiesProps) {
  const { t } = useTranslation('staff');
  const may = useMay();
  const mayAct = shown.ownTie === 'NONE' && may('complaint.handle');
  if (shown.duties.length === 0) return null;
  return (
    <Section title={t('complaints.duties')} lead={t('complaints.dutiesText')}>
      <PlainList>
        {shown.duties.map((duty) => (
          <OneDuty key={duty.duty} of={duty} id={shown.id} mayAct={mayAct} onDone={onDone} />
        ))}
      </PlainList>
    </Section>
  );
}

interface OneDutyProps {
  readonly of: ComplaintDuty;
  readonly id: string;
  readonly mayAct: boolean;
  readonly onDone: (words: string) => void;
}

function OneDuty({ of: { duty, dueOn, doneAt, note }, id, mayAct, onDone }: OneDutyProps) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const doing = useDutyDone(id);
  const name = t(`complaints.dutyNames.${duty}`);
  const label = t('complaints.dutyOpen', { name });

  return (
    <div>
      <Text fw={600}>{name}</Text>
      <Text size="sm">
        {doneAt === null ? (
          <>
            {t('complaints.columns.due')}: <DueWords at={dueOn} />
          </>
        ) : (
          t('complaints.dutyDone', { when: format.instant(doneAt) })
        )}
      </Text>
      {note !== null && <PlainText text={note} />}
      {doneAt === null && mayAct && (
        <Button
          variant="default"
          size="sm"
          aria-expanded={isOpen}
          style={{ height: 'auto', whiteSpace: 'normal' }}
          onClick={() => {
            setIsOpen(true);
          }}
        >
          {label}
        </Button>
      )}
      {isOpen && doneAt === null && (
        <InlineForm
          label={label}
          submit={t('complaints.dutySave')}
          isPending={doing.isPending}
          problem={<ProblemNotice error={doing.error} />}
          onCancel={() => {
            doing.reset();
            setIsOpen(false);
          }}
          onSubmit={(text) => {
            doing.mutate(
              { duty, note: text('note') },
              {
                onSuccess: () => {
                  setIsOpen(false);
                  onDone(t('complaints.dutySaved'));
                },
              },
            );
          }}
        >
          <Textarea
            name="note"
            label={t('complaints.dutyNote')}
            description={t('complaints.dutyNoteHint')}
            withAsterisk
            aria-required
            maxLength={1000}
          />
        </InlineForm>
      )}
    </div>
  );
}
