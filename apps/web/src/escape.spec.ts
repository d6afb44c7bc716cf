/** The HTML around a page lets nothing of anybody's text become markup. */
import { describe, expect, it } from '@jest/globals';
import { escapeJson } from './escape.ts';

describe('data inside a page', () => {
  it('cannot end its own script element', () => {
    const text = escapeJson({ name: '</script><script>alert(1)</script>', line: '\u2028<!--' });
    expect(text).not.toMatch(/[<>\u2028]/);
    expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script>', line: '\u2028<!--' });
  });
});
