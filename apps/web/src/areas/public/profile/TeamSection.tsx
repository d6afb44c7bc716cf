/** Who works here, in which role, and in which states each license is valid. */
import type { ListingResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { Section } from '../../../ui/public/Section.tsx';
import styles from './TeamSection.module.css';

type Member = ListingResponse['team'][number];

export function TeamSection({ listing: { team, remoteStates } }: { listing: ListingResponse }) {
  const { t, format } = useTexts();
  const labelOf = useLabels();
  return (
    <Section id="team" title={t('profile.team.title')}>
      {team.length === 0 && <p>{t('profile.team.unknown')}</p>}
      <ul className={styles.team}>
        {team.map((member) => (
          <li key={`${member.givenName} ${member.familyName}`}>
            <h3>
              {member.givenName} {member.familyName}
              {member.credentials && `, ${member.credentials}`}
            </h3>
            <p>{format.list(member.roles.map((role) => labelOf('role', role)))}</p>
            <ul className={styles.licenses}>
              {member.licenses.map((license) => (
                <li key={`${license.type}-${license.state}`}>
                  <LicenseWords license={license} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {remoteStates.length > 0 && (
        <p>{t('profile.team.remote', { states: format.list(remoteStates.map((code) => labelOf('state', code))) })}</p>
      )}
    </Section>
  );
}

function LicenseWords({ license }: { license: Member['licenses'][number] }) {
  const { t, format } = useTexts();
  const labelOf = useLabels();
  const others = license.validIn.filter((code) => code !== license.state);
  const words = [
    t('profile.team.license', {
      type: labelOf('licenseType', license.type),
      state: labelOf('state', license.state),
    }),
    ': ',
    labelOf('licenseStatus', license.status).toLowerCase(),
    ', ',
    t('profile.team.until', { day: format.day(license.expiresOn) }),
    '. ',
    others.length > 0 &&
      `${t('profile.team.validIn', { states: format.list(license.validIn.map((code) => labelOf('state', code))) })}.`,
  ];
  return words.filter((word) => word !== false).join('');
}
