import { type FactorId, factors } from '../factors/catalogue.ts';
import { segments } from '../segments.ts';
import type { PatternType, SegmentId } from '../types.ts';
import type { ContentKind } from './types.ts';

/** A section that tells of factors, of whatever segment. */
interface FactorSection {
  readonly id: string;
  readonly title: string;
  /** What the section is for, in a sentence for whoever writes it. */
  readonly purpose: string;
  readonly factors: readonly FactorId[];
}

/** A section that tells of patterns of the segment. */
interface PatternSection {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly types: readonly PatternType[];
}

export interface ContentPlan {
  readonly segment: SegmentId;
  readonly kind: ContentKind;
  readonly title: string;
  readonly sections: readonly FactorSection[];
}

/** What is written of each segment that has content. Every factor of the segment has its place; others stand where they explain it. */
export const plans: readonly ContentPlan[] = [
  {
    segment: 'Product',
    kind: 'competitive',
    title: 'Competitive intelligence',
    sections: [
      {
        id: 'contest',
        title: 'Against others',
        purpose: 'Tell the head of product how offers fare against those of competitors, and what buyers look at.',
        factors: ['F3', 'F11'],
      },
      {
        id: 'use',
        title: 'What clients make of it',
        purpose: 'Tell the head of product whether what was sold is used, and fits.',
        factors: ['F13', 'F14'],
      },
      {
        id: 'delivery',
        title: 'What it takes to deliver',
        purpose: 'Tell the head of product how stable the service is, and what is left after its cost.',
        factors: ['F15', 'F16', 'F17'],
      },
      {
        id: 'academy',
        title: 'The academy',
        purpose: 'Tell the head of product how training does as a product.',
        factors: ['F18'],
      },
    ],
  },
  {
    segment: 'Brand',
    kind: 'positioning',
    title: 'Positioning',
    sections: [
      {
        id: 'trust',
        title: 'Trust and reputation',
        purpose: 'Tell the managing director what the name stands for with clients and auditors.',
        factors: ['F19', 'F20'],
      },
      {
        id: 'price',
        title: 'The price that the name commands',
        purpose: 'Tell the managing director whether clients pay for the name.',
        factors: ['F4'],
      },
      {
        id: 'presence',
        title: 'Presence where decisions are taken',
        purpose: 'Tell the managing director whether sales reaches buyers, and signs them.',
        factors: ['F22', 'F23'],
      },
      {
        id: 'growth',
        title: 'What the name brings in',
        purpose: 'Tell the managing director whether the good name turns into business.',
        factors: ['F21'],
      },
    ],
  },
  {
    segment: 'Experience',
    kind: 'journey',
    title: 'The client’s journey',
    sections: [
      {
        id: 'start',
        title: 'From first call to working service',
        purpose: 'Tell the head of service how clients begin.',
        factors: ['F27'],
      },
      {
        id: 'help',
        title: 'Getting help',
        purpose: 'Tell the head of service how soon, and with how much effort, clients get help.',
        factors: ['F24', 'F25'],
      },
      {
        id: 'people',
        title: 'The people behind it',
        purpose: 'Tell the head of service whether clients get the same service from people who stay.',
        factors: ['F26', 'F28'],
      },
      {
        id: 'stay',
        title: 'Staying or leaving',
        purpose: 'Tell the head of service how content clients are at the end of the journey, and whether they stay.',
        factors: ['F10', 'F9', 'F12'],
      },
    ],
  },
];

/** Before its factors each segment has the best and the worst of them. */
export const summarySection = {
  id: 'short',
  title: 'In short',
  purpose: 'Tell the management at one glance what stands best and what stands worst.',
} as const;

/** After its factors each segment has its patterns: what is, and what to do about it. */
export const patternSections: readonly PatternSection[] = [
  {
    id: 'signs',
    title: 'What stands out',
    purpose: 'Tell the management which successes and risks the figures together speak for, and what to do.',
    types: ['success', 'risk'],
  },
  {
    id: 'moves',
    title: 'What could be done',
    purpose: 'Tell the management which opportunities are open, and what has to be adapted.',
    types: ['opportunity', 'adaptation'],
  },
];

/** What is wrong with some plans, in sentences. */
export function planFaults(list: readonly ContentPlan[]): string[] {
  const faults: string[] = [];
  for (const { id, hasContent } of segments) {
    const own = list.filter(({ segment }) => segment === id);
    if (own.length !== (hasContent ? 1 : 0)) faults.push(`${id} has ${own.length} plans`);
  }
  for (const { segment, sections } of list) {
    const ids = [summarySection, ...sections, ...patternSections].map(({ id }) => id);
    if (new Set(ids).size < ids.length) faults.push(`${segment} has two sections of one id`);
    const told: readonly string[] = sections.flatMap((section) => section.factors);
    if (new Set(told).size < told.length) faults.push(`${segment} tells of a factor twice`);
    const untold = factors.filter((factor) => factor.segment === segment && !told.includes(factor.id));
    if (untold.length > 0) faults.push(`${segment} does not tell of ${untold.map(({ id }) => id).join(' and ')}`);
  }
  return faults;
}

const faults = planFaults(plans);
if (faults.length > 0) throw new Error(`the plans of content are wrong: ${faults.join('; ')}`);
