/** How people are kept from harm here, route by route, with what was not stated said as plainly as what was. */
import type { ListingResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { Facts } from '../../../ui/public/Facts.tsx';
import { Section } from '../../../ui/public/Section.tsx';
import { useSafetyFacts } from '../listing/safety-facts.ts';

export function SafetySection({ listing: { safety, policies } }: { listing: ListingResponse }) {
  const { t } = useTexts();
  const labelOf = useLabels();
  const factsOf = useSafetyFacts();

  return (
    <Section id="safety" title={t('profile.safety.title')}>
      {safety.length === 0 && <p>{t('profile.safety.unknown')}</p>}
      {safety.map((profile) => (
        <div key={profile.route}>
          <h3>{labelOf('route', profile.route)}</h3>
          <p>{labelOf('routeNote', profile.route)}</p>
          <Facts facts={factsOf(profile)} />
        </div>
      ))}
      <div>
        <h3>{t('profile.safety.policies')}</h3>
        <Facts
          facts={[
            { text: labelOf('touchPolicy', policies.touch), isGiven: policies.touch !== 'NOT_STATED' },
            { text: labelOf('recordingPolicy', policies.recording), isGiven: policies.recording !== 'NOT_STATED' },
          ]}
        />
      </div>
    </Section>
  );
}
