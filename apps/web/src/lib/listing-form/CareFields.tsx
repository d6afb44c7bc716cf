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
import { useLabels } from '../i18n/use-labels.ts';
import { blankPhase, type Phase } from './blank.ts';
import { Choice, Choices, NumberField, OptionalNumber, OptionalText, States } from './Fields.tsx';
import type { Content } from './content.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { at, type Part } from './parts.ts';
import { Rows } from './Rows.tsx';

export function CareFields({ service }: { readonly service: Part<Content['service']> }) {
  const { t } = useTranslation('editor');
  const labelOf = useLabels();
  const missing = carePhaseCodes.find((code) => !service.value.phases.some(({ phase }) => phase === code));
  return (
    <>
      <FieldGroup title={t('phases')} lead={t('phasesHint')}>
        <Rows
          part={at(service, 'phases')}
          blank={() => blankPhase(missing ?? 'MAINTENANCE')}
          max={carePhaseCodes.length}
          addLabel={t('addPhase')}
          nameOf={({ phase }) => labelOf('phase', phase)}
        >
          {(phase) => <PhaseFields phase={phase} />}
        </Rows>
      </FieldGroup>
      <FieldGroup title={t('care')}>
        <Choices part={at(service, 'routes')} label={t('routes')} codes={routeCodes} group="route" />
        <Choices part={at(service, 'settings')} label={t('settings')} codes={settingCodes} group="setting" />
        <Choices part={at(service, 'conditions')} label={t('conditions')} codes={conditionCodes} group="condition" />
        <Choices part={at(service, 'modalities')} label={t('modalities')} codes={modalityCodes} group="modality" />
        <States part={at(service, 'remoteStates')} label={t('remoteStates')} />
      </FieldGroup>
    </>
  );
}

function PhaseFields({ phase }: { readonly phase: Part<Phase> }) {
  const { t } = useTranslation('editor');
  const isMedicine = phase.value.phase === 'MEDICINE_SESSION';
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Choice part={at(phase, 'phase')} label={t('phase')} codes={carePhaseCodes} group="phase" />
        <Choice part={at(phase, 'offered')} label={t('offered')} codes={careOffers} group="careOffer" />
        {phase.value.offered === 'PARTNER' && (
          <OptionalText part={at(phase, 'partnerName')} label={t('partner')} maxLength={300} />
        )}
        <NumberField part={at(phase, 'countMin')} label={t('countMin')} max={1000} />
        <NumberField part={at(phase, 'countMax')} label={t('countMax')} max={1000} />
        <OptionalNumber part={at(phase, 'minutes')} label={t('minutes')} max={1440} />
        {isMedicine && (
          <Choice
            part={at(phase, 'therapistPresence')}
            label={t('presence')}
            codes={therapistPresences}
            group="therapistPresence"
          />
        )}
        {phase.value.phase === 'INTEGRATION' && (
          <OptionalNumber part={at(phase, 'firstWithinHours')} label={t('firstWithin')} max={1000} />
        )}
      </SimpleGrid>
      <Choices part={at(phase, 'formats')} label={t('formats')} codes={sessionFormats} group="format" />
      <Choices part={at(phase, 'deliveries')} label={t('deliveries')} codes={deliveryMethods} group="deliveryMethod" />
      <Choices part={at(phase, 'performedBy')} label={t('performedBy')} codes={roleCodes} group="role" />
    </>
  );
}
