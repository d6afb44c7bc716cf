/** What a complaint is about, how grave it is, and every clock that runs. */
import { Anchor, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useMay } from '../../../lib/session/session.ts';
import { Section } from '../../../ui/app/Section.tsx';
import { DueWords } from '../desk/DueWords.tsx';
import { Facts } from '../desk/Facts.tsx';
import { PersonLink } from '../desk/PersonLink.tsx';
import { Marks } from './Marks.tsx';
import type { Complaint } from './complaints.queries.ts';

export function ComplaintFacts({ shown }: { readonly shown: Complaint }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const may = useMay();
  const { name, listingId, severity, state, dueOn, answerDueOn, isSuspended, suspensionEndsOn, finding, reasons } =
    shown;
  const held = suspensionEndsOn === null ? t('complaints.heldOpen') : format.day(suspensionEndsOn);

  return (
    <Section title={t('complaints.facts')}>
      <Facts
        facts={[
          [t('complaints.columns.reference'), shown.reference],
          [
            t('complaints.columns.name'),
            may('listing.read') ? (
              <Anchor key="team" inherit component={Link} to={`/staff/listings/${listingId}`}>
                {name}
              </Anchor>
            ) : (
              name
            ),
          ],
          [t('complaints.columns.kind'), t(`complaints.kinds.${shown.kind}`)],
          [
            t('complaints.columns.severity'),
            severity === null ? t('complaints.unjudged') : t(`complaints.severities.${severity}`),
          ],
          [t('complaints.columns.marks'), <Marks key="marks" of={shown} />],
          [t('complaints.columns.received'), format.instant(shown.receivedAt)],
          [t('complaints.columns.due'), <DueWords key="due" at={dueOn} isDone={state === 'DECIDED'} />],
          ...shownIf(
            answerDueOn !== null,
            t('complaints.answerDue'),
            <DueWords at={answerDueOn ?? ''} isDone={state !== 'WITH_TEAM'} />,
          ),
          [t('complaints.heldUntil'), isSuspended ? held : t('complaints.notHeld')],
          [t('complaints.columns.owner'), <PersonLink key="owner" id={shown.ownerId} />],
          ...shownIf(finding !== null, t('complaints.finding'), finding && t(`complaints.findings.${finding}`)),
          ...shownIf(
            reasons.length > 0,
            t('complaints.reasons'),
            <List>
              {reasons.map((code) => (
                <List.Item key={code}>{t(`complaints.reasonCodes.${code}`)}</List.Item>
              ))}
            </List>,
          ),
        ]}
      />
    </Section>
  );
}

const shownIf = <Value,>(isSo: boolean, name: string, value: Value): readonly (readonly [string, Value])[] =>
  isSo ? [[name, value]] : [];
