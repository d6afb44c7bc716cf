/** A version of a listing as lines of words, so that two versions can be read side by side. */
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/app-i18n.ts';
import { useMemberText } from './member-text.ts';
import { useLabels } from '../i18n/use-labels.ts';
import type { LabelGroup } from '../i18n/labels.ts';
import type { Content } from './content.ts';

export interface ContentLine {
  readonly label: string;
  readonly text: string;
}

export function useContentLines(): (content: Content) => readonly ContentLine[] {
  const { t } = useTranslation('editor');
  const { format } = useLanguage();
  const labelOf = useLabels();
  const textOfMember = useMemberText();
  const all = (group: LabelGroup, codes: readonly string[]) => codes.map((code) => labelOf(group, code)).join(', ');
  const yes = (isSo: boolean, words: string) => (isSo ? [words] : []);
  const times = (min: number, max: number) => (min === max ? `${String(min)} ×` : `${String(min)}–${String(max)} ×`);

  const basics = ({ name, organizationName, phone, email, website, location }: Content): ContentLine[] => [
    { label: t('name'), text: name },
    { label: t('organization'), text: organizationName },
    { label: t('phone'), text: phone ?? '' },
    { label: t('email'), text: email ?? '' },
    { label: t('website'), text: website ?? '' },
    {
      label: t('address'),
      text: [location.line1, location.line2, location.city, `${location.state} ${location.postalCode}`]
        .filter((part) => part !== null && part !== '')
        .join(', '),
    },
  ];
  const team = (content: Content): ContentLine[] =>
    content.team.map((member) => ({
      label: `${t('team')}: ${member.givenName} ${member.familyName}`,
      text: textOfMember(member),
    }));
  const care = ({ service }: Content): ContentLine[] => [
    { label: t('summary'), text: service.summary },
    { label: t('routes'), text: all('route', service.routes) },
    { label: t('settings'), text: all('setting', service.settings) },
    { label: t('conditions'), text: all('condition', service.conditions) },
    { label: t('modalities'), text: all('modality', service.modalities) },
    { label: t('remoteStates'), text: service.remoteStates.join(', ') },
    ...service.phases.map((phase) => ({
      label: `${t('phase')}: ${labelOf('phase', phase.phase)}`,
      text: [
        labelOf('careOffer', phase.offered),
        ...yes(phase.partnerName !== null, String(phase.partnerName)),
        times(phase.countMin, phase.countMax),
        ...yes(phase.minutes !== null, `${String(phase.minutes)} min`),
        all('format', phase.formats),
        all('deliveryMethod', phase.deliveries),
        all('role', phase.performedBy),
        ...yes(phase.phase === 'MEDICINE_SESSION', labelOf('therapistPresence', phase.therapistPresence)),
        ...yes(phase.firstWithinHours !== null, `${t('firstWithin')}: ${String(phase.firstWithinHours)}`),
      ]
        .filter((part) => part !== '')
        .join(', '),
    })),
  ];
  const money = ({ service }: Content): ContentLine[] => [
    {
      label: t('prices'),
      text: service.prices
        .map(({ phase, route, format: kind, amountCents, slidingScaleMinCents, countMin, countMax }) =>
          [
            labelOf('phase', phase),
            ...yes(route !== null, labelOf('route', String(route))),
            ...yes(kind !== null, labelOf('format', String(kind))),
            `${times(countMin, countMax)} ${format.money(amountCents)}`,
            ...yes(slidingScaleMinCents !== null, `${t('sliding')} ${format.money(slidingScaleMinCents ?? 0)}`),
          ].join(', '),
        )
        .join('\n'),
    },
    {
      label: t('payments'),
      text: service.payments
        .map(({ phase, code, note }) =>
          [labelOf('payment', code), labelOf('phase', phase), note].filter(Boolean).join(', '),
        )
        .join('\n'),
    },
    {
      label: t('takesScholarships'),
      text: service.takesScholarships ? `${t('yes')} ${String(service.scholarshipSlots ?? '')}`.trim() : t('no'),
    },
  ];
  const safety = ({ service }: Content): ContentLine[] => [
    ...service.safety.map((profile) => ({
      label: `${t('safety')}: ${labelOf('route', profile.route)}`,
      text: [
        all('monitoring', profile.monitoring),
        `${t('observation')}: ${String(profile.observationMinutes)}`,
        labelOf('responder', profile.responder),
        ...yes(profile.emergencyDrillOn !== null, `${t('drill')}: ${String(profile.emergencyDrillOn)}`),
        ...yes(profile.isNeverLeftAlone, t('neverAlone')),
        ...yes(profile.dischargeCriteria, t('discharge')),
        ...yes(profile.rideHomeRequired, t('rideHome')),
      ]
        .filter((part) => part !== '')
        .join('\n'),
    })),
    { label: t('touch'), text: labelOf('touchPolicy', service.touch) },
    { label: t('recording'), text: labelOf('recordingPolicy', service.recording) },
  ];
  const access = ({ service }: Content): ContentLine[] => [
    {
      label: t('languages'),
      text: service.languages
        .map(({ code, isInterpreted }) =>
          [labelOf('language', code), ...yes(isInterpreted, t('isInterpreted'))].join(', '),
        )
        .join('\n'),
    },
    {
      label: t('populations'),
      text: service.populations
        .map(({ code, isSpecialised }) =>
          [labelOf('population', code), ...yes(isSpecialised, t('isSpecialised'))].join(', '),
        )
        .join('\n'),
    },
    {
      label: t('access'),
      text: service.access
        .map(({ code, answer, note }) =>
          [`${labelOf('access', code)}: ${t(`answers.${answer}`)}`, note].filter(Boolean).join(', '),
        )
        .join('\n'),
    },
    {
      label: t('accepting'),
      text: service.accepting === null ? t('notKnown') : labelOf('accepting', service.accepting),
    },
    { label: t('waitWeeks'), text: String(service.waitWeeks ?? '') },
  ];

  return (content) => [basics, team, care, money, safety, access].flatMap((part) => part(content));
}
