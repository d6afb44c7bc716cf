/** A form as whoever applies meets it on a phone, in either language, with answers that are kept nowhere. */
import { Checkbox, Group, NativeSelect, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { judgeAnswers } from '@open-window/domain/form-answers.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import type { Form } from '@open-window/domain/form.ts';
import { type RoundLanguage, roundLanguages } from '@open-window/domain/round.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeftOut } from '../../../lib/application-form/LeftOut.tsx';
import { SectionFields } from '../../../lib/application-form/SectionFields.tsx';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { Section } from '../../../ui/app/Section.tsx';
import { sectionTitle } from './form-places.ts';

const widthOfPhone = 375;

interface FormPreviewProps {
  readonly form: Form;
  /** The place of the section that is looked at. */
  readonly chosen: number;
  readonly onChoose: (section: number) => void;
}

export function FormPreview({ form, chosen, onChoose }: FormPreviewProps) {
  const { t } = useTranslation('staff');
  const { language: own } = useLanguage();
  const [language, setLanguage] = useState<RoundLanguage>(own);
  const [answers, setAnswers] = useState<Answers>({});
  const [isJudged, setIsJudged] = useState(false);
  const { sections, problems } = judgeAnswers(form, answers, language);
  const code = form.ui.sections[chosen]?.code ?? '';
  const section = sections.find((each) => each.code === code);
  return (
    <Section title={t('forms.preview')} lead={t('forms.previewLead')}>
      <Group align="flex-end">
        <NativeSelect
          label={t('forms.section')}
          value={String(chosen)}
          data={form.ui.sections.map((each, index) => ({
            value: String(index),
            label: sectionTitle(form, each.code, own),
          }))}
          onChange={({ currentTarget: { value } }) => {
            onChoose(Number(value));
          }}
        />
        <SegmentedControl
          aria-label={t('forms.previewLanguage')}
          value={language}
          data={roundLanguages.map((value) => ({ value, label: t(`programs.languageNames.${value}`) }))}
          onChange={(value) => {
            setLanguage(oneOf(roundLanguages, value) ?? language);
          }}
        />
        <Checkbox
          label={t('forms.showMissing')}
          checked={isJudged}
          onChange={({ currentTarget: { checked } }) => {
            setIsJudged(checked);
          }}
        />
      </Group>
      <Paper withBorder radius={20} p="md" w="100%" maw={widthOfPhone} lang={language} data-testid="phone">
        <Stack gap="md">
          <Title order={3}>{sectionTitle(form, code, language)}</Title>
          {form.texts[language]?.sections[code]?.lead !== undefined && (
            <Text>{form.texts[language].sections[code].lead}</Text>
          )}
          {section === undefined ? (
            <Text c="dimmed" lang={own}>
              {t('forms.notShown')}
            </Text>
          ) : (
            <SectionFields
              key={language}
              form={form}
              section={section}
              language={language}
              answers={answers}
              problems={isJudged ? problems : []}
              onChange={(name, value) => {
                setAnswers((before) => ({ ...before, [name]: value }));
              }}
            />
          )}
          <LeftOut form={form} language={language} />
        </Stack>
      </Paper>
    </Section>
  );
}
