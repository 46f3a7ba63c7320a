/** A regulation that the IT of an industry must meet, and why its dashboards show it. */
export interface Regulation {
  readonly industry: string;
  /** As titles name it: `HIPAA`. */
  readonly name: string;
  readonly rationale: string;
}

/**
 * Industries whose regulators may ask how access, software and incidents are looked after.
 * Card data (PCI DSS) binds shops and hotels by contract, not by law: they are not on the list.
 */
export const regulations: readonly Regulation[] = [
  {
    industry: 'Healthcare',
    name: 'HIPAA',
    rationale: 'the Security Rule (45 CFR 164.308) asks for access control, incident response and audited systems',
  },
  {
    industry: 'Financial Services',
    name: 'GLBA',
    rationale: 'the Safeguards Rule (16 CFR 314) asks for an inventory of systems, access control and oversight',
  },
  {
    industry: 'Legal',
    name: 'ABA Rule 1.6',
    rationale: 'lawyers must make reasonable efforts against access to what clients confided (ABA Model Rule 1.6(c))',
  },
  {
    industry: 'Education',
    name: 'FERPA',
    rationale: 'records of students must be guarded by reasonable methods (34 CFR 99.31)',
  },
];

const byIndustry = new Map(regulations.map((regulation) => [regulation.industry, regulation]));

/** The regulation of an industry; null where there is none. */
export function regulationOf(industry: string): Regulation | null {
  return byIndustry.get(industry) ?? null;
}
