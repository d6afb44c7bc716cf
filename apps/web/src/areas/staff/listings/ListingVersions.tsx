/** What the public sees beside what is being written, line by line; what differs says so in words. */
import { Badge, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/app/Section.tsx';
import { PlainText } from '../desk/PlainText.tsx';
import { useContentLines } from '../../../lib/listing-form/content-lines.ts';
import type { Content } from '../../../lib/listing-form/content.ts';

interface ListingVersionsProps {
  readonly live: Content | null;
  readonly draft: Content | null;
}

export function ListingVersions({ live, draft }: ListingVersionsProps) {
  const { t } = useTranslation('staff');
  const linesOf = useContentLines();
  const inLive = new Map(live ? linesOf(live).map(({ label, text }) => [label, text]) : []);
  const inDraft = new Map(draft ? linesOf(draft).map(({ label, text }) => [label, text]) : []);
  const labels = [...new Set([...inLive.keys(), ...inDraft.keys()])];
  const title = live && draft ? t('listings.versions') : live ? t('listings.live') : t('listings.draft');

  return (
    <Section title={title}>
      {labels.length === 0 && <Text c="dimmed">{t('listings.noContent')}</Text>}
      <Table.ScrollContainer
        type="native"
        minWidth={live && draft ? 640 : 320}
        tabIndex={0}
        role="group"
        aria-label={title}
      >
        <Table verticalSpacing="xs" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" w={live && draft ? '22%' : '30%'}>
                {t('listings.line')}
              </Table.Th>
              {live && <Table.Th scope="col">{t('listings.live')}</Table.Th>}
              {draft && <Table.Th scope="col">{t('listings.draft')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {labels.map((label) => {
              const [before = '', after = ''] = [inLive.get(label), inDraft.get(label)];
              return (
                <Table.Tr key={label}>
                  <Table.Th scope="row">
                    {label}
                    {live && draft && before !== after && (
                      <Badge variant="outline" size="sm" ml="xs">
                        {t('listings.changed')}
                      </Badge>
                    )}
                  </Table.Th>
                  {live && cell(before)}
                  {draft && cell(after)}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );

  function cell(text: string) {
    return <Table.Td>{text === '' ? t('desk.none') : <PlainText text={text} />}</Table.Td>;
  }
}
