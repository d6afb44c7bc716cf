/** One team to reach: where, what to say word by word in both languages, and what came of it. */
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { probeMessage, probeScripts } from '@open-window/domain/probe-script.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { Said } from '../desk/Said.tsx';
import { OutcomeForm } from './OutcomeForm.tsx';
import { type Probe, probeQuery } from './probes.queries.ts';
import { Script } from './Script.tsx';

export function Component() {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const { id = '' } = useParams();
  const { data: probe } = useSuspenseQuery(probeQuery(useClient(), id));
  const [said, setSaid] = useState('');
  const { name, reason, dueOn } = probe;
  return (
    <Page
      title={t('probes.one', { name })}
      lead={`${t(`probes.reasons.${reason}`)}. ${t('probes.dueOn', { day: format.day(dueOn) })}`}
    >
      <Said text={said} />
      <Contact probe={probe} />
      <Section title={t('probes.script')}>
        <Stack gap="md">
          <Text>{t('probes.scriptLead')}</Text>
          {probe.phone !== null && <Script title={t('probes.call')} script={probeScripts.PHONE} team={name} />}
          {probe.phone !== null && <Script title={t('probes.machine')} script={probeMessage} team={name} />}
          {probe.email !== null && <Script title={t('probes.mail')} script={probeScripts.EMAIL} team={name} />}
        </Stack>
      </Section>
      {said === '' && (
        <Section title={t('probes.outcome')}>
          <OutcomeForm probe={probe} onDone={setSaid} />
        </Section>
      )}
      <Earlier probe={probe} />
      <Anchor component={Link} to="/staff/probes">
        {t('probes.back')}
      </Anchor>
    </Page>
  );
}

function Contact({ probe: { name, listingId, phone, email } }: { readonly probe: Probe }) {
  const { t } = useTranslation('staff');
  return (
    <Section title={t('probes.contact')}>
      <Group>
        {phone !== null && <Anchor href={`tel:${phone}`}>{t('probes.phone', { phone })}</Anchor>}
        {email !== null && <Anchor href={`mailto:${email}`}>{t('probes.write', { email })}</Anchor>}
        {phone === null && email === null && <Text>{t('probes.noContact')}</Text>}
        <Anchor component={Link} to={`/staff/listings/${listingId}`}>
          {t('probes.team', { name })}
        </Anchor>
      </Group>
    </Section>
  );
}

function Earlier({ probe: { made } }: { readonly probe: Probe }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  return (
    <Section title={t('probes.earlier')}>
      {made.length === 0 && <Text>{t('probes.never')}</Text>}
      <PlainList>
        {made.map(({ id, madeOn, way, outcome }) => (
          <Text key={id}>
            {format.day(madeOn)}: {t(`probes.ways.${way}`)}. {t(`probes.outcomes.${outcome}`)}
          </Text>
        ))}
      </PlainList>
    </Section>
  );
}
