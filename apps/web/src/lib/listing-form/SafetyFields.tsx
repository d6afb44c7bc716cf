/** How each way of giving the medicine is kept safe, and what holds about touch and recording. */
import { SimpleGrid } from '@mantine/core';
import { routeCodes } from '@open-window/domain/vocabulary.ts';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../i18n/use-labels.ts';
import { blankSafety, type Safety } from './blank.ts';
import { Choice, Choices, Flag, NumberField, OptionalDay } from './Fields.tsx';
import type { Content } from './content.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { at, type Part } from './parts.ts';
import { Rows } from './Rows.tsx';

type Service = Content['service'];

const monitoring = ['BLOOD_PRESSURE', 'PULSE_OXIMETRY', 'ECG', 'VISUAL'] as const satisfies Safety['monitoring'];
const responders = [
  'ACLS_ON_SITE',
  'BLS_ON_SITE',
  'REMOTE_ON_CALL',
  'NONE_STATED',
] as const satisfies Safety['responder'][];
const touch = ['NONE', 'WRITTEN_CONSENT', 'VERBAL_CONSENT', 'NOT_STATED'] as const satisfies Service['touch'][];
const recording = ['NEVER', 'WRITTEN_CONSENT', 'NOT_STATED'] as const satisfies Service['recording'][];

export function SafetyFields({ service }: { readonly service: Part<Service> }) {
  const { t } = useTranslation('editor');
  const labelOf = useLabels();
  return (
    <FieldGroup title={t('safety')} lead={t('safetyHint')}>
      <Rows
        part={at(service, 'safety')}
        blank={() => {
          const { routes, safety } = service.value;
          return {
            ...blankSafety(),
            route: routes.find((code) => !safety.some(({ route }) => route === code)) ?? 'OTHER',
          };
        }}
        max={20}
        addLabel={t('addSafety')}
        nameOf={({ route }) => labelOf('route', route)}
      >
        {(safety) => (
          <>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <Choice part={at(safety, 'route')} label={t('route')} codes={routeCodes} group="route" />
              <Choice part={at(safety, 'responder')} label={t('responder')} codes={responders} group="responder" />
              <NumberField part={at(safety, 'observationMinutes')} label={t('observation')} max={1440} />
              <OptionalDay part={at(safety, 'emergencyDrillOn')} label={t('drill')} />
            </SimpleGrid>
            <Choices part={at(safety, 'monitoring')} label={t('monitoring')} codes={monitoring} group="monitoring" />
            <Flag part={at(safety, 'isNeverLeftAlone')} label={t('neverAlone')} />
            <Flag part={at(safety, 'dischargeCriteria')} label={t('discharge')} />
            <Flag part={at(safety, 'rideHomeRequired')} label={t('rideHome')} />
          </>
        )}
      </Rows>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Choice part={at(service, 'touch')} label={t('touch')} codes={touch} group="touchPolicy" />
        <Choice part={at(service, 'recording')} label={t('recording')} codes={recording} group="recordingPolicy" />
      </SimpleGrid>
    </FieldGroup>
  );
}
