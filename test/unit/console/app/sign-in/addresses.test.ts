import { expect, it } from '@jest/globals';
import { returnAddress } from '../../../../../console/src/app/sign-in/addresses.ts';

it.each(['/console', '/console/', '/console/measures?id=mrr&world=demo#x', '/console/prospects/client-1'])(
  '%s is where someone comes back to',
  (address) => {
    expect(returnAddress(address)).toBe(address);
  },
);

it.each([
  '',
  '/',
  '/docs',
  '/consoles',
  'https://other.example/console',
  '//other.example/console',
  '/\\other.example/console',
  '/console/../docs',
  '/console/signed-in?code=x',
  '/console/signed-out',
  'javascript:alert(1)',
])('instead of %p it is the first page', (address) => {
  expect(returnAddress(address)).toBe('/console');
});
