/** Definitions of forms and policies come as JSON in a text: read here, and each fault told with its place. */
import type { JsonFault } from '@open-window/domain/json-reading.ts';
import { impossible, type Problem } from '../../platform/http/problems.ts';

/** Deeper than any definition is; whoever reads it further does so by calling itself. */
const DEEPEST = 40;

export function jsonIn(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  const parsed = parsedFrom(json);
  if (depthOf(json) > DEEPEST) throw impossible({ pointer: '/definition', detail: 'must not be nested that deep' });
  // Postgres keeps neither, and JSON writes both as escapes.
  if (/\\u(?:0000|d[89a-f])/.test(JSON.stringify(parsed)))
    throw impossible({ pointer: '/definition', detail: 'must hold whole characters and no zeros' });
  return parsed;
}

function parsedFrom(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw impossible({ pointer: '/definition', detail: 'must be JSON' });
  }
}

/** Of a text that is JSON. */
function depthOf(json: string): number {
  let [depth, deepest, isInText] = [0, 0, false];
  for (let at = 0; at < json.length; at++) {
    const character = json[at] ?? '';
    if (isInText && character === '\\') at++;
    else if (character === '"') isInText = !isInText;
    else if (!isInText && '[{'.includes(character)) deepest = Math.max(deepest, ++depth);
    else if (!isInText && ']}'.includes(character)) depth--;
  }
  return deepest;
}

export const faultyDefinition = (faults: readonly JsonFault[]): Problem =>
  impossible(
    ...faults
      .slice(0, 50)
      .map(({ at, must }) => ({ pointer: `/definition${at}`.slice(0, 500), detail: `must ${must}`.slice(0, 500) })),
  );
