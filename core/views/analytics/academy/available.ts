import { keepsDetail, type WorldConfig } from '../../../world/index.ts';

/** The first pack that has an academy. */
const FIRST_PACK = 2;

/** Why a world has no telemetry of its own. */
export interface NoAcademy {
  readonly reason: 'older-pack' | 'too-large';
  readonly detail: string;
}

/** Why a world has no academy to look at: it was made before there was one, or is so large that it keeps no events. Null: it has one. */
export function whyNoAcademy({ packVersion, counts }: Pick<WorldConfig, 'packVersion' | 'counts'>): NoAcademy | null {
  if (packVersion < FIRST_PACK) {
    const detail =
      'The world was made before it had an academy. Regenerate it to have one, or send events to it or along.';
    return { reason: 'older-pack', detail };
  }
  if (keepsDetail(counts)) return null;
  const detail =
    'A world of more than 10,000 rows keeps no events of its own. Send events to it, or along with a question.';
  return { reason: 'too-large', detail };
}
