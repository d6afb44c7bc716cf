/** Sends one card or paper: a file, or a photo taken now. What we cannot take is said before it leaves the device. */
import { Button, Radio, Stack, Text, TextInput } from '@mantine/core';
import { mediaTypes } from '@open-window/domain/file.ts';
import { faultOfChosen, proofKinds } from '@open-window/domain/income-proof.ts';
import { useState } from 'react';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Form } from '../../../ui/app/Form.tsx';
import { filled, useBesideWords } from './beside-words.ts';
import { useBringProof, type Proof } from './proofs.queries.ts';

interface BringProofProps {
  readonly id: string;
  readonly first: Proof['kind'];
  readonly onSent: () => void;
}

export function BringProof({ id, first, onSent }: BringProofProps) {
  const { proof: words } = useBesideWords();
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<Proof['kind']>(first);
  const [isForgotten, setForgotten] = useState(false);
  const bring = useBringProof(id);
  const fault = file === null ? null : faultOfChosen(file);
  const choose = (files: FileList | null): void => {
    setFile(files?.[0] ?? null);
    setForgotten(false);
    bring.reset();
  };
  return (
    <Form
      label={words.bring}
      onSubmit={(_, form) => {
        setForgotten(file === null);
        if (file === null || fault !== null) return;
        bring.mutate(
          { kind, file },
          {
            onSuccess: () => {
              form.reset();
              setFile(null);
              onSent();
            },
          },
        );
      }}
    >
      <Radio.Group
        label={words.kind}
        value={kind}
        onChange={(chosen) => {
          setKind(proofKinds.find((one) => one === chosen) ?? kind);
        }}
      >
        <Stack gap="xs" mt="xs">
          {proofKinds.map((one) => (
            <Radio key={one} value={one} label={words.kinds[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        type="file"
        accept={mediaTypes.join(',')}
        label={words.file}
        description={words.fileHint}
        error={isForgotten ? words.noFile : fault === null ? undefined : words.faults[fault]}
        onChange={({ currentTarget: { files } }) => {
          choose(files);
        }}
      />
      <TextInput
        type="file"
        accept="image/jpeg,image/png"
        capture="environment"
        label={words.photo}
        description={words.photoHint}
        onChange={({ currentTarget: { files } }) => {
          choose(files);
        }}
      />
      {file !== null && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {filled(words.chosen, { name: file.name })}
        </Text>
      )}
      <ProblemNotice error={bring.error} />
      <div>
        <Button type="submit" loading={bring.isPending}>
          {words.send}
        </Button>
      </div>
    </Form>
  );
}
