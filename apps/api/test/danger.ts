/** Somebody on call, and a round whose form asks about danger to a life: for tests of what follows. */
import { expect } from '@jest/globals';
import { dangerForm } from '@open-window/domain/form-given.ts';
import type { RoundEntry, RoundResponse } from '../src/features/programs/rounds.dto.ts';
import { seen } from './api.ts';
import { roundBy } from './applications.ts';
import type { SignedIn } from './people.ts';
import type { Programs } from './programs.ts';

/** Each day of the week, in Greenwich: the whole of it, unless hours are given. */
export async function planRota(
  clinician: SignedIn,
  { fromMinute = 0, untilMinute = 0, weekdays = [1, 2, 3, 4, 5, 6, 7] } = {},
): Promise<void> {
  const times = { zone: 'UTC', firstOn: '2026-06-01', lastOn: null, fromMinute, untilMinute };
  for (const weekday of weekdays) {
    const shift = { ...times, weekday, people: [{ personId: clinician.personId }] };
    const { status, body } = await seen(clinician.http.post('/api/v1/staff/risk/rota/shifts').send(shift));
    expect([status, body]).toEqual([201, expect.anything()]);
  }
}

/** Planned with a form that asks; opened where nothing is against it. */
export async function dangerRound(programs: Programs, plan: Partial<RoundEntry> = {}): Promise<RoundResponse> {
  const id = await roundBy(programs, dangerForm, plan);
  return (await programs.get<RoundResponse>(`rounds/${id}`)).body;
}
