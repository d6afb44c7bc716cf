/** AUT-3: long sentences pass in every script; short, common and personal ones hear why. */
import { describe, expect, it } from '@jest/globals';
import { objectionsToPassphrase } from './passphrase.ts';

const objections = (text: string, hasSecondFactor = false) =>
  objectionsToPassphrase({
    text,
    hasSecondFactor,
    about: ['maria.lopez@example.org', 'Maria Lopez'],
    isCommon: (folded) => folded === 'password1!' || folded === 'qwertyuiopasdfgh',
  });

describe('a passphrase', () => {
  it.each([
    'correct horse battery staple',
    'lluvia sobre el tejado 🌧️',
    '窓を開けて風を入れる朝の部屋です',
    'a'.repeat(3) + ' long walk by the sea',
  ])('like %j is taken', (text) => {
    expect(objections(text)).toEqual([]);
  });

  it.each([
    ['Password1!', ['TOO_SHORT', 'COMMON']],
    ['qwertyuiopasdfgh', ['COMMON']],
    ['abcabcabcabcabcabc', ['COMMON']],
    ['ketamineketamine', ['ABOUT_US']],
    ['ketamine-window1', ['ABOUT_US']],
    ['maria.lopez@example.org', ['ABOUT_YOU']],
    ['Maria Lopez 1987!', ['ABOUT_YOU']],
    ['x'.repeat(129), ['TOO_LONG', 'COMMON']],
  ])('like %j hears %j', (text, expected) => {
    expect(objections(text)).toEqual(expected);
  });

  it('may be shorter beside a second factor', () => {
    expect([objections('tide & lamp'), objections('tide & lamp', true)]).toEqual([['TOO_SHORT'], []]);
  });

  it('is counted in characters as people see them', () => {
    expect(objections('🌊'.repeat(4) + 'abcdefghijk')).toEqual([]);
  });
});
