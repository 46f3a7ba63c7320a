import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rulesNarrator } from '../../core/kernel/narrator.ts';
import { composePage, reports } from '../../core/views/operations/index.ts';
import { entityKinds, projectRows, registry } from '../../core/world/index.ts';
import { areaCodes } from '../../core/world/pack/area-codes.ts';
import { ALL_ROUTES } from '../../functions/all-routes.ts';
import { openApiDocument } from '../../functions/platform/contract/openapi.ts';
import { DEMO_EMAIL } from '../../functions/prospects/demo.ts';
import { dashboardsOf, SEEDS, sampleOf } from '../tools/prospect-sample.ts';
import { reportSample } from '../tools/report-sample.ts';

/** Names that RFC 2606 keeps from ever being registered; below them no mail reaches anyone. */
const RESERVED = /(?:^|\.)(?:example|test|invalid)$/;
/** The requirements give the demo prospect this address, word for word; `.local` is never resolved beyond one's own network (RFC 6762). */
const GIVEN = [DEMO_EMAIL];

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function mailsIn(value: unknown): string[] {
  return Array.from(text(value).matchAll(/[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g), ([mail]) => mail);
}

/** Mail addresses at which someone could be reached. */
function open(value: unknown): string[] {
  return mailsIn(value).filter((mail) => !RESERVED.test(mail.slice(mail.indexOf('@') + 1)) && !GIVEN.includes(mail));
}

/** Web addresses that someone could own, beside those of the specifications that JSON Schema and OpenAPI name. */
function sites(value: unknown): string[] {
  const hosts = Array.from(text(value).matchAll(/https?:\/\/([\w.-]+)/g), ([, host = '']) => host);
  return hosts.filter((host) => !RESERVED.test(host) && !['localhost', '127.0.0.1', 'json-schema.org'].includes(host));
}

const many = { clients: 30, licenses: 60, leads: 80, technicians: 40, departments: 9, vendors: 60, contracts: 40 };

describe('an invented address', () => {
  it('lies under a reserved name in every row of every kind, and in its wire form', () => {
    const worlds = [...SEEDS.map((seed) => sampleOf(seed).simulation), reportSample(5, many).simulation];
    for (const simulation of worlds) {
      const rows = projectRows(simulation);
      for (const kind of entityKinds) {
        const wired = rows[kind].map((row) => Object(registry.projections[kind]).wire(row));
        expect([kind, open(wired), sites(wired), open(rows[kind])]).toEqual([kind, [], [], []]);
      }
      for (const [kind, at] of [
        ['leads', 'email'],
        ['vendors', 'contactEmail'],
        ['technicians', 'email'],
        ['reps', 'email'],
      ] as const) {
        expect([kind, rows[kind].every((row) => mailsIn(Object(row)[at]).length === 1)]).toEqual([kind, true]);
      }
      expect(open(simulation.events)).toEqual([]);
    }
  });

  it('lies under one in dashboards and reports', async () => {
    const sample = sampleOf(42);
    for (const client of sample.clients) expect(open(dashboardsOf(sample, client))).toEqual([]);
    const { snapshot } = reportSample(42);
    for (const definition of reports) {
      const document = await composePage({ definition, snapshot, request: { paper: 'A4' }, narrator: rulesNarrator });
      expect([definition.id, open(document), sites(document)]).toEqual([definition.id, [], []]);
    }
  });

  it('lies under one in what the API’s document shows', () => {
    const document = openApiDocument(ALL_ROUTES, { title: 'x', version: '1', serverUrl: 'https://api.example' });
    expect([open(document), sites(document)]).toEqual([[], []]);
    expect(mailsIn(document).length).toBeGreaterThan(0);
  });

  it('lies under one in the examples of the README', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const yours = ['you@example.com'];
    expect(open(readme).filter((mail) => !yours.includes(mail))).toEqual([]);
  });
});

describe('an invented telephone number', () => {
  const numbers = SEEDS.flatMap((seed) => {
    const { leads, vendors } = projectRows(sampleOf(seed).simulation);
    return [...leads.map(({ phone }) => phone), ...vendors.map((row) => String(Object(row).contactPhone))];
  });

  it('is one of those that are kept for fiction, in an area code that exists', () => {
    for (const number of numbers) {
      const [, area] = /^\+1-(\d{3})-555-01\d\d$/.exec(number) ?? [];
      expect([number, areaCodes.includes(Number(area))]).toEqual([number, true]);
    }
    expect(new Set(numbers).size).toBeGreaterThan(numbers.length / 2);
  });

  it('has no area code of a form that is never assigned: N9X and 37X, 96X are held back, N11 are services', () => {
    for (const code of areaCodes) expect(String(code)).toMatch(/^(?!37|96)[2-9](?!11)[0-8]\d$/);
    expect(areaCodes).toEqual([...new Set(areaCodes)].sort((a, b) => a - b));
  });
});
