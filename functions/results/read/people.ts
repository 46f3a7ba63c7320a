import { DomainError } from '../../../core/kernel/errors.ts';
import { dayStart } from '../../../core/kernel/time.ts';
import {
  clientsOfPeople,
  type PersonasAbsent,
  type PersonColumns,
  personColumns,
} from '../../../core/views/results/index.ts';
import type { WorldRef } from '../../platform/follow/interests.ts';
import type { AcademyReader } from '../../telemetry/academy.ts';
import type { WorldMeasures } from './world-measures.ts';

export interface PeopleReader {
  /**
   * What was measured of the people of a world's academy as of the time of its measures, or why nothing was. What they did by
   * then is known for good, so that a later tick makes no difference.
   * @throws DomainError `conflict` when the world was regenerated since
   */
  past(world: WorldRef, measures: WorldMeasures): Promise<PersonColumns | PersonasAbsent>;
}

export function createPeopleReader(academy: Pick<AcademyReader, 'find'>): PeopleReader {
  return {
    async past({ worldId, generation }, { reader, asOf }) {
      const found = await academy.find(worldId);
      if (found.head.generation !== generation) {
        throw new DomainError('conflict', 'The world was regenerated before its people were read.');
      }
      if ('lacking' in found) return { status: 'absent', reason: found.lacking.detail };
      // Clients as the last whole day has left them: of the past nothing is known that stands in the midst of a day.
      return personColumns(found.telemetry, clientsOfPeople(reader, dayStart(asOf)), asOf);
    },
  };
}
