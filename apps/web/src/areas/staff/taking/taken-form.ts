/** The form of what is taken in, read once. */
import { readForm } from '@open-window/domain/form.ts';
import { useMemo } from 'react';

/** Published forms always read. */
export function useTakenForm(text: string) {
  return useMemo(() => {
    const read = readForm(JSON.parse(text) as unknown);
    if ('faults' in read) throw new Error('This form cannot be read.');
    return read.form;
  }, [text]);
}
