/** The checklist of a case: by group, and in it by whom or what each point is asked of. One form is open at a time. */
import { Checkbox, Stack, Text, Title } from '@mantine/core';
import { checkingStates } from '@open-window/domain/vetting-check.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { useUrlFilters } from '../../../lib/url-filters.ts';
import { Section } from '../../../ui/app/Section.tsx';
import { CaseLineView, type LineForm } from './CaseLineView.tsx';
import type { CaseLine, VettingCase } from './cases.queries.ts';
import styles from './cases.module.css';
import { byGroup, byTarget, pointKey } from './points.ts';

interface OpenForm {
  readonly point: string;
  readonly form: LineForm;
}

export function CaseLines({ shown }: { readonly shown: VettingCase }) {
  const { t } = useTranslation('staff');
  const labelOf = useLabels();
  const [filters, change] = useUrlFilters(['points']);
  const [open, setOpen] = useState<OpenForm | null>(null);
  const isBlocking = filters.points === 'blocking';
  const isActing = shown.ownTie === 'NONE' && checkingStates.includes(shown.standing);
  // A line whose form is open, or that was just mended, must not vanish under the hands.
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const lines = shown.lines.filter((line) => !isBlocking || line.blocker !== null || kept.has(pointKey(line)));

  return (
    <>
      <Title order={2} size="h3">
        {t('cases.checklist')}
      </Title>
      <Checkbox
        label={t('cases.onlyBlocking')}
        checked={isBlocking}
        onChange={({ currentTarget }) => {
          setKept(new Set());
          change('points', currentTarget.checked ? 'blocking' : '');
        }}
      />
      {lines.length === 0 && <Text>{t('cases.onlyBlockingNone')}</Text>}
      {byGroup(lines).map(([group, ofGroup]) => (
        <Section key={group} title={labelOf('checkGroup', group)}>
          {byTarget(ofGroup).map(([target, ofTarget]) => (
            <Stack key={target} gap={4}>
              <Title order={3} size="h5">
                {ofTarget[0]?.targetName} ({labelOf('checkTarget', ofTarget[0]?.target ?? '')})
              </Title>
              <ul className={styles.lines}>{ofTarget.map(lineOf)}</ul>
            </Stack>
          ))}
        </Section>
      ))}
    </>
  );

  function lineOf(line: CaseLine) {
    const point = pointKey(line);
    return (
      <CaseLineView
        key={point}
        caseId={shown.id}
        line={line}
        isActing={isActing}
        open={open?.point === point ? open.form : null}
        onOpen={(form) => {
          setKept((before) => new Set(before).add(point));
          setOpen(form && { point, form });
        }}
      />
    );
  }
}
