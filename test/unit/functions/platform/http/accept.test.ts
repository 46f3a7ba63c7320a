import { describe, expect, it } from '@jest/globals';
import { prefersHtml } from '../../../../../functions/platform/http/accept.ts';

describe('whether a page is preferred to JSON', () => {
  it.each([
    ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8', true],
    ['text/html', true],
    ['text/*', true],
    ['*/*', false],
    [undefined, false],
    ['', false],
    ['application/json', false],
    ['application/json, text/html', false],
    ['application/json;q=0.9, text/html;q=0.8', false],
    ['application/json;q=0.8, text/html;q=0.9', true],
    ['text/html;q=0', false],
  ])('by %p: %p', (accept, prefers) => expect(prefersHtml(accept)).toBe(prefers));
});
