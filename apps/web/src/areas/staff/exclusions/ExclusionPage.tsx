/** One question: the person of our directory on the left, the entry of the list on the right, and the decision on top. */
import { Anchor, SimpleGrid, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { Facts } from '../desk/Facts.tsx';
import { PersonLink } from '../desk/PersonLink.tsx';
import { PlainText } from '../desk/PlainText.tsx';
import { Said } from '../desk/Said.tsx';
import { ExclusionDecision } from './ExclusionDecision.tsx';
import { exclusionQuery, type Exclusion } from './exclusions.queries.ts';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('staff');
  const [said, setSaid] = useState('');
  const { data: one } = useSuspenseQuery(exclusionQuery(useClient(), id));
  const { list, score, state, strength } = one;
  const name = one.name === '' ? t('exclusions.noName') : one.name;

  return (
    <Page
      title={t('exclusions.one', { name })}
      lead={t('exclusions.oneText', {
        list,
        score,
        strength: t(`exclusions.strengths.${strength}`),
        state: t(`exclusions.states.${state}`),
      })}
      width="full"
    >
      <Said text={said} />
      {one.actionsOpen.length > 0 && <ExclusionDecision one={one} onDone={setSaid} />}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Here one={one} />
        <There one={one} />
      </SimpleGrid>
      <Section title={t('exclusions.why')}>
        <PlainList>
          {one.lines.map(({ reason, points }) => (
            <Text key={reason}>{t('exclusions.points', { reason: t(`exclusions.reasons.${reason}`), points })}</Text>
          ))}
        </PlainList>
      </Section>
      <Past one={one} />
    </Page>
  );
}

function Here({ one: { subject, listings, target } }: { readonly one: Exclusion }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  return (
    <Section title={t('exclusions.here')} lead={subject === null ? t('exclusions.noName') : undefined}>
      <Facts
        facts={[
          [t('exclusions.columns.target'), t(`exclusions.targets.${target}`)],
          [t('exclusions.names'), subject && format.list(subject.names)],
          [t('exclusions.npis'), subject && format.list(subject.npis)],
          [t('exclusions.practice'), subject && format.list(subject.states)],
          [
            t('exclusions.teams'),
            listings.length === 0 ? null : (
              <Stack key="teams" gap={0}>
                {listings.map(({ id, name }) => (
                  <Anchor key={id} inherit component={Link} to={`/staff/listings/${id}`}>
                    {name}
                  </Anchor>
                ))}
              </Stack>
            ),
          ],
        ]}
      />
    </Section>
  );
}

function There({ one: { entry, isSeen, list } }: { readonly one: Exclusion }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  return (
    <Section title={t('exclusions.there')}>
      <Facts
        facts={[
          [t('exclusions.columns.list'), list],
          [t('exclusions.names'), entry.name],
          [t('exclusions.firm'), entry.firm],
          [t('exclusions.npis'), format.list(entry.npis)],
          [t('exclusions.birthDate'), entry.birthDate && format.day(entry.birthDate)],
          [t('exclusions.state'), entry.state],
          [t('exclusions.excludedOn'), entry.excludedOn && format.day(entry.excludedOn)],
          [t('exclusions.reason'), entry.reason],
          [t('exclusions.isSeen'), t(isSeen ? 'exclusions.seen.yes' : 'exclusions.seen.no')],
        ]}
      />
    </Section>
  );
}

function Past({ one: { moves, runs } }: { readonly one: Exclusion }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  return (
    <Section title={t('exclusions.past')}>
      <PlainList>
        {moves.map(({ from, to, movedAt, movedBy, note }) => (
          <Stack key={movedAt} gap={0}>
            <Text>
              {t('exclusions.moved', {
                when: format.instant(movedAt),
                from: t(`exclusions.states.${from}`),
                to: t(`exclusions.states.${to}`),
              })}{' '}
              ({movedBy === null ? t('exclusions.byRun') : <PersonLink id={movedBy} />})
            </Text>
            {note !== null && <PlainText text={note} />}
          </Stack>
        ))}
      </PlainList>
      <Facts
        facts={runs.map((run) => [
          format.instant(run.ranAt),
          format.list(run.lists.map(({ list, standing }) => `${list}: ${t(`exclusions.standings.${standing}`)}`)),
        ])}
      />
    </Section>
  );
}
