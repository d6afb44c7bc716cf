/** The whole of a form, as its fields change it part by part. */
import { useState } from 'react';
import type { Part } from '../../../lib/listing-form/parts.ts';

export function useWhole<Value>(start: Value): Part<Value> {
  const [value, setValue] = useState(start);
  return { value, pointer: '', change: setValue };
}
