/** What the desk asks for, on one screen: what is wanted of each question, and nothing but those questions, saved as they are answered. */
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import type { AnswerLine } from '@open-window/domain/form-answers.ts';
import { openedBy } from '@open-window/domain/information-request.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SectionFields } from '../../../lib/application-form/SectionFields.tsx';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { AskedItems } from './AskedItems.tsx';
import { useRoom } from './room.ts';
import { isSlip } from './slip.ts';
import { WritingForm } from './WritingForm.tsx';

export function Component() {
  const { t } = useTranslation('portal');
  const { format } = useLanguage();
  const room = useRoom();
  const { application, form, language, line, view, judged } = room;
  const [looked, setLooked] = useState<readonly AnswerLine[]>([]);
  const items = application.asked?.items ?? [];
  const open = openedBy(form, items);
  const sections = judged.sections
    .map((section) => ({ ...section, fields: section.fields.filter((name) => open.has(name)) }))
    .filter(({ fields }) => fields.length > 0);
  const home = `/account/applications/${application.id}`;
  return (
    <Page title={t('applications.asked.title')} lead={t('applications.asked.lead')}>
      <Anchor component={Link} to={home}>
        {t('applications.asked.back')}
      </Anchor>
      {application.asked !== null && (
        <Stack gap="xs">
          <Text fw={600}>{t('applications.asked.by', { day: format.day(application.asked.dueOn) })}</Text>
          <AskedItems asked={application.asked} form={form} language={language} isLinked />
        </Stack>
      )}
      <WritingForm
        label={t('applications.asked.title')}
        room={room}
        isHere={(name) => open.has(name)}
        onLeave={() => {
          setLooked(judged.problems.filter(isSlip));
        }}
      >
        {sections.map((section) => (
          <Section key={section.code} title={form.texts[language]?.sections[section.code]?.title ?? section.code}>
            <SectionFields
              form={form}
              section={section}
              language={language}
              answers={view.answers}
              problems={judged.problems.filter((each) => looked.some(({ field }) => field === each.field))}
              onChange={(name, answer) => {
                line.change(name, answer);
              }}
            />
          </Section>
        ))}
      </WritingForm>
      <Group>
        <Button component={Link} to={`${home}/sign`}>
          {t('applications.toSign')}
        </Button>
      </Group>
    </Page>
  );
}
