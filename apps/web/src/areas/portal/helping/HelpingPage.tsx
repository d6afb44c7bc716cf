/** Drafts of others with which one helps now. */
import { Anchor, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { filled } from '../../../lib/application-form/form-words.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { useHelpWords } from './help-words.ts';
import { helpedListQuery } from './helping.queries.ts';

export function Component() {
  const { list } = useHelpWords();
  const { format, language } = useLanguage();
  const { data } = useSuspenseQuery(helpedListQuery(useClient()));
  return (
    <Page title={list.title} lead={list.lead}>
      {data.items.length === 0 && <Text>{list.none}</Text>}
      <PlainList>
        {data.items.map(({ id, program, round, writtenAt }) => (
          <Stack key={id} gap={2}>
            <Anchor component={Link} to={`/account/helping/${id}`} fw={600}>
              {program[language]}, {round}
            </Anchor>
            <Text size="sm">{filled(list.written, { when: format.instant(writtenAt) })}</Text>
          </Stack>
        ))}
      </PlainList>
    </Page>
  );
}
