/** A version of a listing as lines of words, so that two versions can be read side by side. */
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import type { LabelGroup } from '../../../lib/i18n/labels.ts';
import type { Content } from './listings.queries.ts';

export interface ContentLine {
  readonly label: string;
  readonly text: string;
}

export function useContentLines(): (content: Content) => readonly ContentLine[] {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const labelOf = useLabels();
  const all = (group: LabelGroup, codes: readonly string[]) => codes.map((code) => labelOf(group, code)).join(', ');
  const yes = (isSo: boolean, words: string) => (isSo ? [words] : []);
  const times = (min: number, max: number) => (min === max ? `${String(min)} ×` : `${String(min)}–${String(max)} ×`);

  const basics = ({ name, organizationName, phone, email, website, location }: Content): ContentLine[] => [
    { label: t('editor.name'), text: name },
    { label: t('editor.organization'), text: organizationName },
    { label: t('editor.phone'), text: phone ?? '' },
    { label: t('editor.email'), text: email ?? '' },
    { label: t('editor.website'), text: website ?? '' },
    {
      label: t('editor.address'),
      text: [location.line1, location.line2, location.city, `${location.state} ${location.postalCode}`]
        .filter((part) => part !== null && part !== '')
        .join(', '),
    },
  ];
  const team = (content: Content): ContentLine[] =>
    content.team.map(({ givenName, familyName, credentials, npi, roles, licenses }) => ({
      label: `${t('editor.team')}: ${givenName} ${familyName}`,
      text: [
        ...yes(credentials !== '', credentials),
        ...yes(npi !== null, `NPI ${String(npi)}`),
        ...yes(roles.length > 0, all('role', roles)),
        ...licenses.map(({ type, state, number, status, isRestricted, expiresOn, validIn }) =>
          [
            `${labelOf('licenseType', type)}, ${state}, ${number}`,
            labelOf('licenseStatus', status),
            expiresOn,
            validIn.join(' '),
            ...yes(isRestricted, t('editor.isRestricted')),
          ].join(', '),
        ),
      ].join('\n'),
    }));
  const care = ({ service }: Content): ContentLine[] => [
    { label: t('editor.summary'), text: service.summary },
    { label: t('editor.routes'), text: all('route', service.routes) },
    { label: t('editor.settings'), text: all('setting', service.settings) },
    { label: t('editor.conditions'), text: all('condition', service.conditions) },
    { label: t('editor.modalities'), text: all('modality', service.modalities) },
    { label: t('editor.remoteStates'), text: service.remoteStates.join(', ') },
    ...service.phases.map((phase) => ({
      label: `${t('editor.phase')}: ${labelOf('phase', phase.phase)}`,
      text: [
        labelOf('careOffer', phase.offered),
        ...yes(phase.partnerName !== null, String(phase.partnerName)),
        times(phase.countMin, phase.countMax),
        ...yes(phase.minutes !== null, `${String(phase.minutes)} min`),
        all('format', phase.formats),
        all('deliveryMethod', phase.deliveries),
        all('role', phase.performedBy),
        ...yes(phase.phase === 'MEDICINE_SESSION', labelOf('therapistPresence', phase.therapistPresence)),
        ...yes(phase.firstWithinHours !== null, `${t('editor.firstWithin')}: ${String(phase.firstWithinHours)}`),
      ]
        .filter((part) => part !== '')
        .join(', '),
    })),
  ];
  const money = ({ service }: Content): ContentLine[] => [
    {
      label: t('editor.prices'),
      text: service.prices
        .map(({ phase, route, format: kind, amountCents, slidingScaleMinCents, countMin, countMax }) =>
          [
            labelOf('phase', phase),
            ...yes(route !== null, labelOf('route', String(route))),
            ...yes(kind !== null, labelOf('format', String(kind))),
            `${times(countMin, countMax)} ${format.money(amountCents)}`,
            ...yes(slidingScaleMinCents !== null, `${t('editor.sliding')} ${format.money(slidingScaleMinCents ?? 0)}`),
          ].join(', '),
        )
        .join('\n'),
    },
    {
      label: t('editor.payments'),
      text: service.payments
        .map(({ phase, code, note }) =>
          [labelOf('payment', code), labelOf('phase', phase), note].filter(Boolean).join(', '),
        )
        .join('\n'),
    },
    {
      label: t('editor.takesScholarships'),
      text: service.takesScholarships
        ? `${t('desk.yes')} ${String(service.scholarshipSlots ?? '')}`.trim()
        : t('desk.no'),
    },
  ];
  const safety = ({ service }: Content): ContentLine[] => [
    ...service.safety.map((profile) => ({
      label: `${t('editor.safety')}: ${labelOf('route', profile.route)}`,
      text: [
        all('monitoring', profile.monitoring),
        `${t('editor.observation')}: ${String(profile.observationMinutes)}`,
        labelOf('responder', profile.responder),
        ...yes(profile.emergencyDrillOn !== null, `${t('editor.drill')}: ${String(profile.emergencyDrillOn)}`),
        ...yes(profile.isNeverLeftAlone, t('editor.neverAlone')),
        ...yes(profile.dischargeCriteria, t('editor.discharge')),
        ...yes(profile.rideHomeRequired, t('editor.rideHome')),
      ]
        .filter((part) => part !== '')
        .join('\n'),
    })),
    { label: t('editor.touch'), text: labelOf('touchPolicy', service.touch) },
    { label: t('editor.recording'), text: labelOf('recordingPolicy', service.recording) },
  ];
  const access = ({ service }: Content): ContentLine[] => [
    {
      label: t('editor.languages'),
      text: service.languages
        .map(({ code, isInterpreted }) =>
          [labelOf('language', code), ...yes(isInterpreted, t('editor.isInterpreted'))].join(', '),
        )
        .join('\n'),
    },
    {
      label: t('editor.populations'),
      text: service.populations
        .map(({ code, isSpecialised }) =>
          [labelOf('population', code), ...yes(isSpecialised, t('editor.isSpecialised'))].join(', '),
        )
        .join('\n'),
    },
    {
      label: t('editor.access'),
      text: service.access
        .map(({ code, answer, note }) =>
          [`${labelOf('access', code)}: ${t(`editor.answers.${answer}`)}`, note].filter(Boolean).join(', '),
        )
        .join('\n'),
    },
    {
      label: t('editor.accepting'),
      text: service.accepting === null ? t('editor.notKnown') : labelOf('accepting', service.accepting),
    },
    { label: t('editor.waitWeeks'), text: String(service.waitWeeks ?? '') },
  ];

  return (content) => [basics, team, care, money, safety, access].flatMap((part) => part(content));
}
