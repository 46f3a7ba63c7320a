import { expect, it } from '@jest/globals';
import { outcomes } from '../../../../../../core/views/results/outcomes/catalogue.ts';
import { differenceText, outcomeText, rangeText } from '../../../../../../core/views/results/said/outcome-text.ts';

it('writes outcomes in their own units, as precisely as a quarter changes them', () => {
  expect(outcomeText('win-rate', 42.16)).toBe('42.2%');
  expect(outcomeText('satisfaction', 4.449)).toBe('4.45');
  expect(outcomeText('tickets-per-employee', 0.788)).toBe('0.79');
  expect(outcomeText('backlog-days', 0.681)).toBe('0.68 days');
});

it('writes ranges with one unit', () => {
  expect(rangeText('backlog-days', 0.61, 0.92)).toBe('0.61 to 0.92 days');
  expect(rangeText('revenue-growth', -20.6, 25.9)).toBe('−20.6% to 25.9%');
});

it('writes differences with their sign, of percent in points', () => {
  expect(differenceText('win-rate', 2.06)).toBe('+2.1 points');
  expect(differenceText('win-rate', -12)).toBe('−12.0 points');
  expect(differenceText('satisfaction', -0.018)).toBe('−0.02');
  expect(differenceText('backlog-days', 0.11)).toBe('+0.11 days');
});

it('writes what does not show as none, for every outcome', () => {
  for (const { id } of outcomes) {
    for (const little of [0.0001, -0.0001]) expect(differenceText(id, little)).toBe(differenceText(id, 0));
    expect(differenceText(id, 0)).not.toMatch(/[+−]/);
  }
});
