import { describe, expect, it } from '@jest/globals';
import { loneSkills } from '../../../../../console/src/pages/operations/lone-skills.ts';

describe('skills with one holder', () => {
  it('are those that nobody else has, by their names', () => {
    const technicians = [
      { id: '1', name: 'Ada', skills: ['Networking', 'Backup', 'Backup'] },
      { id: '2', name: 'Ben', skills: ['Networking', 'Azure'] },
    ];
    expect(loneSkills(technicians)).toEqual([
      { skill: 'Azure', id: '2', name: 'Ben' },
      { skill: 'Backup', id: '1', name: 'Ada' },
    ]);
    expect(loneSkills([])).toEqual([]);
  });
});
