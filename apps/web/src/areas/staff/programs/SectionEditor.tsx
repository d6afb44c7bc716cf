/** One section of a form while it is written: its words in both languages, its questions in their order, and what each says. */
import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { choicesOf, type Form } from '@open-window/domain/form.ts';
import { hasWords } from '@open-window/domain/form-answers.ts';
import { roundLanguages } from '@open-window/domain/round.ts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Section } from '../../../ui/app/Section.tsx';
import { Conditions } from './ConditionWords.tsx';
import { demandAnswer, moveField, moveSection, putField, writeField, writeOption, writeSection } from './form-edit.ts';
import { questionId, questionLabel, sectionId, sectionTitle } from './form-places.ts';

interface SectionEditorProps {
  readonly form: Form;
  readonly chosen: number;
  readonly onChoose: (section: number) => void;
  readonly onStep: (step: (form: Form) => Form) => void;
}

export function SectionEditor({ form, chosen, onChoose, onStep }: SectionEditorProps) {
  const { t } = useTranslation('staff');
  const { language } = useLanguage();
  const section = form.ui.sections[chosen];
  if (section === undefined) return null;
  const { code, fields } = section;
  const title = sectionTitle(form, code, language);
  const move = (by: -1 | 1) => {
    if (form.ui.sections[chosen + by] === undefined) return;
    onStep(moveSection(chosen, by));
    onChoose(chosen + by);
  };
  return (
    <Section title={t('forms.sectionOf', { number: chosen + 1, of: form.ui.sections.length, title })}>
      <div id={sectionId(code)} tabIndex={-1}>
        <Stack gap="md">
          <Conditions form={form} show="SECTION" name={code} />
          <Group>
            <UpAndDown name={title} onMove={move} />
          </Group>
          <SimpleGrid cols={{ base: 1, lg: 2 }}>
            {roundLanguages.map((of) => (
              <Stack key={of} gap="sm">
                <TextInput
                  label={t(`forms.titleIn.${of}`)}
                  value={form.texts[of]?.sections[code]?.title ?? ''}
                  maxLength={120}
                  onChange={({ currentTarget: { value } }) => {
                    onStep(writeSection(code, of, 'title', value));
                  }}
                />
                <Textarea
                  label={t(`forms.leadIn.${of}`)}
                  value={form.texts[of]?.sections[code]?.lead ?? ''}
                  maxLength={600}
                  onChange={({ currentTarget: { value } }) => {
                    onStep(writeSection(code, of, 'lead', value));
                  }}
                />
              </Stack>
            ))}
          </SimpleGrid>
          {fields.map((name, index) => (
            <QuestionEditor key={name} form={form} name={name} section={chosen} index={index} onStep={onStep} />
          ))}
          {fields.length === 0 && <Text>{t('forms.emptySection')}</Text>}
        </Stack>
      </div>
    </Section>
  );
}

interface QuestionEditorProps extends Pick<SectionEditorProps, 'form' | 'onStep'> {
  readonly name: string;
  readonly section: number;
  readonly index: number;
}

function QuestionEditor({ form, name, section, index, onStep }: QuestionEditorProps) {
  const { t } = useTranslation('staff');
  const { language } = useLanguage();
  const field = form.ui.fields[name];
  if (field === undefined) return null;
  const label = questionLabel(form, name, language);
  return (
    <Fieldset id={questionId(name)} legend={label} tabIndex={-1}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('forms.kind', {
            widget: t(`forms.widgets.${field.widget}`),
            class: t(`forms.classes.${field.dataClass}`),
          })}
          {field.isReviewerVisible && ` ${t('forms.readersSee')}`}
        </Text>
        <Conditions form={form} show="FIELD" name={name} />
        <SimpleGrid cols={{ base: 1, lg: 2 }}>
          {roundLanguages
            .filter((of) => hasWords(field, of))
            .map((of) => (
              <WordsEditor key={of} form={form} name={name} of={of} onStep={onStep} />
            ))}
        </SimpleGrid>
        <Checkbox
          label={t('forms.required')}
          checked={field.isRequired}
          onChange={({ currentTarget: { checked } }) => {
            onStep(demandAnswer(name, checked));
          }}
        />
        <Group align="flex-end">
          <UpAndDown
            name={label}
            onMove={(by) => {
              onStep(moveField(section, index, by));
            }}
          />
          <NativeSelect
            label={t('forms.putInto')}
            value={String(section)}
            data={form.ui.sections.map(({ code }, at) => ({
              value: String(at),
              label: sectionTitle(form, code, language),
            }))}
            onChange={({ currentTarget: { value } }) => {
              onStep(putField(name, section, Number(value)));
            }}
          />
        </Group>
      </Stack>
    </Fieldset>
  );
}

interface WordsEditorProps extends Pick<SectionEditorProps, 'form' | 'onStep'> {
  readonly name: string;
  readonly of: (typeof roundLanguages)[number];
}

function WordsEditor({ form, name, of, onStep }: WordsEditorProps) {
  const { t } = useTranslation('staff');
  const words = form.texts[of]?.fields[name];
  return (
    <Stack gap="sm">
      <Textarea
        label={t(`forms.labelIn.${of}`)}
        value={words?.label ?? ''}
        minRows={1}
        maxLength={400}
        onChange={({ currentTarget: { value } }) => {
          onStep(writeField(name, of, 'label', value));
        }}
      />
      <Textarea
        label={t(`forms.helpIn.${of}`)}
        value={words?.help ?? ''}
        minRows={1}
        maxLength={600}
        onChange={({ currentTarget: { value } }) => {
          onStep(writeField(name, of, 'help', value));
        }}
      />
      {choicesOf(form, name).map((code) => (
        <TextInput
          key={code}
          label={t(`forms.optionIn.${of}`, { code })}
          value={words?.options?.[code] ?? ''}
          maxLength={300}
          onChange={({ currentTarget: { value } }) => {
            onStep(writeOption(name, of, code, value));
          }}
        />
      ))}
    </Stack>
  );
}

function UpAndDown({ name, onMove }: { readonly name: string; readonly onMove: (by: -1 | 1) => void }) {
  const { t } = useTranslation('staff');
  return (
    <Group gap="xs">
      {([-1, 1] as const).map((by) => (
        <Button
          key={by}
          variant="default"
          size="xs"
          aria-label={t(by < 0 ? 'forms.upOf' : 'forms.downOf', { name })}
          onClick={() => {
            onMove(by);
          }}
        >
          {t(by < 0 ? 'forms.up' : 'forms.down')}
        </Button>
      ))}
    </Group>
  );
}
