/** Whether one is tied to the team of a case or a complaint: asked first, with nothing chosen beforehand; nobody acts without an answer. */
import { Button, Radio, Stack, Text } from '@mantine/core';
import { tieKinds, type TieKind } from '@open-window/domain/vetting.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Form } from '../../../ui/app/Form.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { InlineForm } from './InlineForm.tsx';

interface ChangedTieProps {
  /** How it is said; a case and a complaint ask it at doors of their own. */
  readonly declaration: {
    readonly error: unknown;
    readonly isPending: boolean;
    readonly mutate: (body: { tie: TieKind }, options: { onSuccess: () => void }) => void;
  };
  /** Why it is asked. */
  readonly text: string;
  readonly onDone: (words: string) => void;
}

interface DeclarationProps extends ChangedTieProps {
  readonly ownTie: TieKind | null;
  /** What somebody who is tied may still do. */
  readonly tied: string;
}

export function Declaration({ ownTie, declaration, text, tied, onDone }: DeclarationProps) {
  const { t } = useTranslation('staff');
  const [tie, setTie] = useState<TieKind | null>(null);
  const [isMissing, setIsMissing] = useState(false);

  if (ownTie !== null) {
    return (
      <Section title={t('cases.tie')} lead={tied}>
        <Text fw={600}>{t(`cases.ties.${ownTie}`)}</Text>
      </Section>
    );
  }
  return (
    <Section title={t('cases.declare.title')} lead={text}>
      <Form
        label={t('cases.declare.title')}
        onSubmit={() => {
          setIsMissing(tie === null);
          if (tie)
            declaration.mutate(
              { tie },
              {
                onSuccess: () => {
                  onDone(t('cases.declare.done'));
                },
              },
            );
        }}
      >
        <Ties codes={tieKinds} tie={tie} isMissing={isMissing && tie === null} onChange={setTie} />
        <ProblemNotice error={declaration.error} />
        <div>
          <Button type="submit" loading={declaration.isPending}>
            {t('cases.declare.submit')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

/** Somebody learns later that they are tied after all. There is no way back from that. */
export function ChangedTie({ declaration, text, onDone }: ChangedTieProps) {
  const { t } = useTranslation('staff');
  const [isOpen, setIsOpen] = useState(false);
  const [tie, setTie] = useState<TieKind | null>(null);
  const [isMissing, setIsMissing] = useState(false);

  return (
    <>
      <div>
        <Button
          variant="default"
          size="sm"
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(true);
          }}
        >
          {t('cases.declare.change')}
        </Button>
      </div>
      {isOpen && (
        <InlineForm
          label={t('cases.declare.change')}
          lead={text}
          submit={t('cases.declare.submit')}
          isPending={declaration.isPending}
          isHarmful
          problem={<ProblemNotice error={declaration.error} />}
          onCancel={() => {
            setIsOpen(false);
          }}
          onSubmit={() => {
            setIsMissing(tie === null);
            if (tie)
              declaration.mutate(
                { tie },
                {
                  onSuccess: () => {
                    onDone(t('cases.declare.done'));
                  },
                },
              );
          }}
        >
          <Ties
            codes={tieKinds.filter((code) => code !== 'NONE')}
            tie={tie}
            isMissing={isMissing && tie === null}
            onChange={setTie}
          />
        </InlineForm>
      )}
    </>
  );
}

interface TiesProps {
  readonly codes: readonly TieKind[];
  readonly tie: TieKind | null;
  readonly isMissing: boolean;
  readonly onChange: (tie: TieKind | null) => void;
}

function Ties({ codes, tie, isMissing, onChange }: TiesProps) {
  const { t } = useTranslation('staff');
  return (
    <Radio.Group
      label={t('cases.declare.choice')}
      withAsterisk
      value={tie}
      error={isMissing && t('cases.declare.missing')}
      onChange={(value) => {
        onChange(oneOf(codes, value) ?? null);
      }}
    >
      <Stack gap="xs" mt="xs">
        {codes.map((code) => (
          <Radio key={code} value={code} label={t(`cases.ties.${code}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
