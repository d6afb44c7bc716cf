/** How each way of giving the medicine is kept safe, and what holds about touch and recording. */
import { SimpleGrid } from '@mantine/core';
import { routeCodes } from '@open-window/domain/vocabulary.ts';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { Section } from '../../../ui/app/Section.tsx';
import { blankSafety, type Safety } from './blank.ts';
import { Choice, Choices, Flag, NumberField, OptionalDay } from './Fields.tsx';
import type { Content } from './listings.queries.ts';
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
  const { t } = useTranslation('staff');
  const labelOf = useLabels();
  return (
    <Section title={t('editor.safety')} lead={t('editor.safetyHint')}>
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
        addLabel={t('editor.addSafety')}
        nameOf={({ route }) => labelOf('route', route)}
      >
        {(safety) => (
          <>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <Choice part={at(safety, 'route')} label={t('editor.route')} codes={routeCodes} group="route" />
              <Choice
                part={at(safety, 'responder')}
                label={t('editor.responder')}
                codes={responders}
                group="responder"
              />
              <NumberField part={at(safety, 'observationMinutes')} label={t('editor.observation')} max={1440} />
              <OptionalDay part={at(safety, 'emergencyDrillOn')} label={t('editor.drill')} />
            </SimpleGrid>
            <Choices
              part={at(safety, 'monitoring')}
              label={t('editor.monitoring')}
              codes={monitoring}
              group="monitoring"
            />
            <Flag part={at(safety, 'isNeverLeftAlone')} label={t('editor.neverAlone')} />
            <Flag part={at(safety, 'dischargeCriteria')} label={t('editor.discharge')} />
            <Flag part={at(safety, 'rideHomeRequired')} label={t('editor.rideHome')} />
          </>
        )}
      </Rows>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Choice part={at(service, 'touch')} label={t('editor.touch')} codes={touch} group="touchPolicy" />
        <Choice
          part={at(service, 'recording')}
          label={t('editor.recording')}
          codes={recording}
          group="recordingPolicy"
        />
      </SimpleGrid>
    </Section>
  );
}
