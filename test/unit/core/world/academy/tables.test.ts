import { describe, expect, it } from '@jest/globals';
import { type AcademyTables, faultsOf, tables } from '../../../../../core/world/academy/tables.ts';

const [course] = tables.courses;
const [plan] = tables.plans;
const [outline, ...later] = tables.stages;
if (!course || !plan || !outline) throw new Error('the pack has no courses, plans or stages');
const others = tables.courses.slice(1);

describe('the tables of the academy', () => {
  it('are right as they are', () => {
    expect(faultsOf(tables)).toEqual([]);
  });

  it.each<[string, Partial<AcademyTables>]>([
    ['two courses have the same id', { courses: [...tables.courses, course] }],
    ['no course nowhere to begin with', { firstCourse: 'nowhere' }],
    ['no course is ever chosen', { courses: tables.courses.map((each) => ({ ...each, weight: 0 })) }],
    ['has 2.5 lessons', { courses: [{ ...course, lessons: 2.5 }, ...others] }],
    ['time, weight or difficulty', { courses: [{ ...course, minutes: 0 }, ...others] }],
    ['the plans sold are not', { plans: [plan] }],
    ['lasts 0 months', { plans: [{ ...plan, months: 0 }, ...tables.plans.slice(1)] }],
    ['no price', { plans: [{ ...plan, price: 12.5 }, ...tables.plans.slice(1)] }],
    ['not in their order', { stages: [...later, outline] }],
    ['no model', { stages: [{ ...outline, models: [] }, ...later] }],
    ['fails by 1.5', { stages: [{ ...outline, fails: 1.5 }, ...later] }],
    ['hope is a chance of -0.1', { chances: { hope: -0.1 } }],
  ])('tell when they are wrong: %s', (fault, change) => {
    expect(faultsOf({ ...tables, ...change }).join('; ')).toContain(fault);
  });
});
