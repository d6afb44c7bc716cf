/** The first page of staff: what waits for oneself, what may hurt somebody first. No numbers for their own sake. */
import { Anchor, Badge, Group, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { rooms, type Room } from '../layout/rooms.ts';
import { workQuery, type WorkItem } from './work.queries.ts';

/** Where each kind of work is done. */
const roomOf: Readonly<Record<WorkItem['kind'], string>> = {
  RISK: 'risk',
  CONCERNS: 'concerns',
  COMPLAINTS: 'complaints',
  DUTIES: 'complaints',
  EXCLUSIONS: 'exclusions',
  REPORTS: 'reports',
  PROBES: 'probes',
  MONITORS: 'monitors',
  BROKEN_GLASS: 'breakGlass',
  CASES: 'cases',
  PROPOSALS: 'cases',
  ROLES: 'roles',
  INVITATIONS: 'invitations',
  LISTING_DRAFTS: 'listings',
  CLAIMS: 'claims',
  DUPLICATES: 'duplicates',
  DEAD_JOBS: 'jobs',
  DEAD_MAIL: 'mail',
  DOCUMENTS: 'documents',
};

export function Component() {
  const { t } = useTranslation('staff');
  const { data: items, dataUpdatedAt } = useSuspenseQuery(workQuery(useClient()));
  const waiting = items.filter(({ count }) => count > 0);

  return (
    <Page title={t('work.title')}>
      {waiting.length === 0 ? (
        <Section title={t('work.none')} lead={t('work.noneText', { key: '⌘K' })} />
      ) : (
        <Section title={t('work.waits')}>
          <PlainList>
            {waiting.map((item) => (
              <WorkLine
                key={item.kind}
                item={item}
                room={rooms.find(({ name }) => name === roomOf[item.kind])}
                now={dataUpdatedAt}
              />
            ))}
          </PlainList>
        </Section>
      )}
    </Page>
  );
}

function WorkLine({
  item,
  room,
  now,
}: {
  readonly item: WorkItem;
  readonly room: Room | undefined;
  readonly now: number;
}) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const { kind, count, oldestAt, dueAt } = item;
  const words = t(`work.kinds.${kind}`);
  const isLate = dueAt !== null && Date.parse(dueAt) < now;

  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        {room ? (
          <Anchor component={Link} to={room.path} fw={600}>
            {words}
          </Anchor>
        ) : (
          <Text fw={600}>{words}</Text>
        )}
        <Text size="sm" c={isLate ? 'var(--clay)' : 'dimmed'} fw={isLate ? 600 : undefined}>
          {dueAt === null
            ? oldestAt !== null && t('work.oldest', { when: format.instant(oldestAt) })
            : t(isLate ? 'work.overdue' : 'work.due', { when: format.instant(dueAt) })}
        </Text>
      </div>
      <Badge size="lg" variant="light">
        {count >= 1000 ? '1000+' : count}
      </Badge>
    </Group>
  );
}
