/** What is offered: ways of giving the medicine, the phases of care, for whom and where. */
import { SimpleGrid } from '@mantine/core';
import {
  careOffers,
  carePhaseCodes,
  conditionCodes,
  deliveryMethods,
  modalityCodes,
  roleCodes,
  routeCodes,
  sessionFormats,
  settingCodes,
  therapistPresences,
} from '@open-window/domain/vocabulary.ts';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { Section } from '../../../ui/app/Section.tsx';
import { blankPhase, type Phase } from './blank.ts';
import { Choice, Choices, NumberField, OptionalNumber, OptionalText, States } from './Fields.tsx';
import type { Content } from './listings.queries.ts';
import { at, type Part } from './parts.ts';
import { Rows } from './Rows.tsx';

export function CareFields({ service }: { readonly service: Part<Content['service']> }) {
  const { t } = useTranslation('staff');
  const labelOf = useLabels();
  const missing = carePhaseCodes.find((code) => !service.value.phases.some(({ phase }) => phase === code));
  return (
    <>
      <Section title={t('editor.phases')} lead={t('editor.phasesHint')}>
        <Rows
          part={at(service, 'phases')}
          blank={() => blankPhase(missing ?? 'MAINTENANCE')}
          max={carePhaseCodes.length}
          addLabel={t('editor.addPhase')}
          nameOf={({ phase }) => labelOf('phase', phase)}
        >
          {(phase) => <PhaseFields phase={phase} />}
        </Rows>
      </Section>
      <Section title={t('editor.care')}>
        <Choices part={at(service, 'routes')} label={t('editor.routes')} codes={routeCodes} group="route" />
        <Choices part={at(service, 'settings')} label={t('editor.settings')} codes={settingCodes} group="setting" />
        <Choices
          part={at(service, 'conditions')}
          label={t('editor.conditions')}
          codes={conditionCodes}
          group="condition"
        />
        <Choices
          part={at(service, 'modalities')}
          label={t('editor.modalities')}
          codes={modalityCodes}
          group="modality"
        />
        <States part={at(service, 'remoteStates')} label={t('editor.remoteStates')} />
      </Section>
    </>
  );
}

function PhaseFields({ phase }: { readonly phase: Part<Phase> }) {
  const { t } = useTranslation('staff');
  const isMedicine = phase.value.phase === 'MEDICINE_SESSION';
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Choice part={at(phase, 'phase')} label={t('editor.phase')} codes={carePhaseCodes} group="phase" />
        <Choice part={at(phase, 'offered')} label={t('editor.offered')} codes={careOffers} group="careOffer" />
        {phase.value.offered === 'PARTNER' && (
          <OptionalText part={at(phase, 'partnerName')} label={t('editor.partner')} maxLength={300} />
        )}
        <NumberField part={at(phase, 'countMin')} label={t('editor.countMin')} max={1000} />
        <NumberField part={at(phase, 'countMax')} label={t('editor.countMax')} max={1000} />
        <OptionalNumber part={at(phase, 'minutes')} label={t('editor.minutes')} max={1440} />
        {isMedicine && (
          <Choice
            part={at(phase, 'therapistPresence')}
            label={t('editor.presence')}
            codes={therapistPresences}
            group="therapistPresence"
          />
        )}
        {phase.value.phase === 'INTEGRATION' && (
          <OptionalNumber part={at(phase, 'firstWithinHours')} label={t('editor.firstWithin')} max={1000} />
        )}
      </SimpleGrid>
      <Choices part={at(phase, 'formats')} label={t('editor.formats')} codes={sessionFormats} group="format" />
      <Choices
        part={at(phase, 'deliveries')}
        label={t('editor.deliveries')}
        codes={deliveryMethods}
        group="deliveryMethod"
      />
      <Choices part={at(phase, 'performedBy')} label={t('editor.performedBy')} codes={roleCodes} group="role" />
    </>
  );
}
