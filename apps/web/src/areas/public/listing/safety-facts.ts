/** How one route is kept safe at a team, as sentences; `isGiven` is false for what the team has not said. */
import type { SafetyProfile } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';

export function useSafetyFacts() {
  const { t, format } = useTexts();
  const labelOf = useLabels();
  const either = (isGiven: boolean, given: string, missing: string) => ({ text: isGiven ? given : missing, isGiven });

  return (profile: SafetyProfile) => [
    ...(profile.monitoring.length > 0
      ? [
          {
            text: t('profile.safety.watched', {
              what: format.list(profile.monitoring.map((code) => labelOf('monitoring', code).toLowerCase())),
            }),
            isGiven: true,
          },
        ]
      : []),
    { text: t('profile.safety.observed', { minutes: profile.observationMinutes }), isGiven: true },
    { text: labelOf('responder', profile.responder), isGiven: profile.responder !== 'NONE_STATED' },
    either(profile.isNeverLeftAlone, t('profile.safety.neverAlone'), t('profile.safety.mayBeAlone')),
    either(profile.dischargeCriteria, t('profile.safety.discharge'), t('profile.safety.noDischarge')),
    either(profile.rideHomeRequired, t('profile.safety.ride'), t('profile.safety.noRide')),
    either(
      profile.emergencyDrillOn !== null,
      t('profile.safety.drill', {
        month: profile.emergencyDrillOn === null ? '' : format.month(profile.emergencyDrillOn),
      }),
      t('profile.safety.noDrill'),
    ),
  ];
}
