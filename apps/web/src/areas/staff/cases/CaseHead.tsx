/** What a case is about, by when, and in whose hands it is. */
import { Anchor } from '@mantine/core';
import { openCaseStates } from '@open-window/domain/vetting.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { useMay } from '../../../lib/session/session.ts';
import { Section } from '../../../ui/app/Section.tsx';
import { DueWords } from '../desk/DueWords.tsx';
import { Facts } from '../desk/Facts.tsx';
import { PersonLink } from '../desk/PersonLink.tsx';
import { ChangedTie } from './Declaration.tsx';
import { useDeclaration, type VettingCase } from './cases.queries.ts';

interface CaseHeadProps {
  readonly shown: VettingCase;
  readonly onDone: (words: string) => void;
}

export function CaseHead({ shown, onDone }: CaseHeadProps) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const labelOf = useLabels();
  const may = useMay();
  const declaration = useDeclaration(shown.id);
  const { listingId, standing, ownTie, decidedOn } = shown;
  const status = labelOf('listingStatus', shown.listingStatus);

  return (
    <Section title={t('cases.facts')}>
      <Facts
        facts={[
          [t('cases.columns.reference'), shown.reference],
          [t('cases.columns.kind'), t(`cases.kinds.${shown.kind}`)],
          [t('cases.columns.standing'), t(`cases.states.${standing}`)],
          [t('cases.columns.priority'), t(`cases.priorities.${shown.priority}`)],
          [t('cases.columns.due'), <DueWords key="due" at={shown.dueOn} isDone={!openCaseStates.includes(standing)} />],
          [t('cases.columns.owner'), <PersonLink key="owner" id={shown.ownerId} />],
          [t('cases.columns.opened'), format.instant(shown.openedAt)],
          [t('cases.decidedOn'), decidedOn && format.day(decidedOn)],
          [t('cases.organization'), shown.organizationName],
          [t('cases.columns.place'), `${shown.city}, ${shown.state}`],
          [
            t('cases.listing'),
            may('listing.read') ? (
              <Anchor key="listing" inherit component={Link} to={`/staff/listings/${listingId}`}>
                {status}
              </Anchor>
            ) : (
              status
            ),
          ],
          [t('cases.template'), shown.templateVersion],
          [t('cases.tie'), ownTie && t(`cases.ties.${ownTie}`)],
        ]}
      />
      {ownTie === 'NONE' && <ChangedTie declaration={declaration} text={t('cases.declare.text')} onDone={onDone} />}
    </Section>
  );
}
