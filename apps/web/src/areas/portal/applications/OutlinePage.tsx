/** A draft at a glance: its parts, how long each takes, what is still missing in each, until when it is taken, and the way to hand it in. */
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LeftOut } from '../../../lib/application-form/LeftOut.tsx';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { HelperLink } from '../helping/HelperLink.tsx';
import { LeaveButton } from '../helping/LeaveButton.tsx';
import { LettersLink } from '../letters/LettersLink.tsx';
import { useRoom } from './room.ts';
import { SavedLine } from './SavedLine.tsx';
import { WithdrawButton } from './WithdrawButton.tsx';

export function Component() {
  const { t } = useTranslation('portal');
  const { format, language: ofPage } = useLanguage();
  const { application, form, language, line, view, judged, home, isHelper } = useRoom();
  const { id, program, round, closesAt, contact } = application;
  const words = form.texts[language]?.sections ?? {};
  return (
    <Page title={t('applications.one', { program: program[ofPage] })} lead={round}>
      <Stack gap={4}>
        <Text>{t('applications.calm')}</Text>
        {closesAt !== null && <Text fw={600}>{t('applications.until', { when: format.instant(closesAt) })}</Text>}
        <Text>{t('applications.nothingKept')}</Text>
      </Stack>
      <Section title={t('applications.parts')}>
        <PlainList>
          {judged.sections.map(({ code, minutes, fields }) => {
            const left = judged.problems.filter(({ field }) => fields.includes(field)).length;
            return (
              <Stack key={code} gap={2}>
                <Anchor component={Link} to={`${home}/sections/${code.toLowerCase()}`} fw={600}>
                  {words[code]?.title ?? code}
                </Anchor>
                <Text size="sm">
                  {t('applications.minutes', { count: minutes })} ·{' '}
                  {left === 0 ? t('applications.complete') : t('applications.left', { count: left })}
                </Text>
              </Stack>
            );
          })}
        </PlainList>
        <LeftOut form={form} language={language} />
      </Section>
      <Group>
        <Button component={Link} to={`${home}/sign`}>
          {t('applications.toSign')}
        </Button>
        {!isHelper && <WithdrawButton id={id} revision={view.revision} />}
      </Group>
      <SavedLine view={view} />
      {isHelper ? <LeaveButton id={id} save={async () => line.saved()} /> : <HelperLink home={home} />}
      {!isHelper && <LettersLink id={id} />}
      <Text size="sm">{t('applications.help', { contact })}</Text>
    </Page>
  );
}
