import { shareTenths } from '../../../kernel/shares.ts';
import { formatFigure } from '../../../print/format.ts';
import type { Persona, Personas, Trait } from '../content/types.ts';
import { meanOf, sumOf } from '../statistics/sample.ts';
import { chooseClusters } from './choose-clusters.ts';
import { type Feature, scaled, unscaled } from './feature.ts';
import { features } from './features.ts';
import { isDistinguishing, namesOf, sideOf } from './names.ts';
import type { PersonColumns } from './person-columns.ts';
import { pointsOf } from './points.ts';

/** Fewer people than this are known one by one. Own judgement; it leaves room for six groups of the least size. */
export const LEAST_PEOPLE = 30;
/** Fewer than this are single people and no group: nothing general can be said of them, and they could be recognised. Own judgement. */
export const LEAST_SIZE = 5;
/** With three features that are known of everybody each of eight groups finds a name of its own. */
export const LEAST_FEATURES = 3;
/** As many groups as anybody keeps in mind. */
const MOST_PERSONAS = 8;
/** Traits that a description tells of. */
const TOLD = 3;

/**
 * Groups people by what was measured of them, with as many groups as are told apart most clearly (by the mean silhouette), and
 * says of each what it is called, how large it is and by what it differs. The same people and seed give the same personas.
 * Who lacks a figure is taken as the mean in it, which speaks for no group.
 */
export function findPersonas(people: PersonColumns, seed: number): Personas {
  const { count } = people;
  if (count < LEAST_PEOPLE) {
    return absent(`There are ${count} people, and groups are told of ${LEAST_PEOPLE} or more.`);
  }
  const varying = features.map((feature) => columnOf(feature, people)).filter(({ deviation }) => deviation > 0);
  const whole = varying.filter(({ values }) => !values.some(Number.isNaN)).length;
  if (whole < LEAST_FEATURES) {
    return absent(
      `There are ${whole} features that are known of everybody and differ, and ${LEAST_FEATURES} are needed.`,
    );
  }
  const rows = Array.from({ length: count }, (_, person) => varying.map(({ points }) => points[person] ?? 0));
  const chosen = chooseClusters(pointsOf(rows), seed, MOST_PERSONAS, LEAST_SIZE);
  if (!chosen) return absent(`People fall into no groups of ${LEAST_SIZE} or more.`);
  const { clustering, silhouette, structure } = chosen;
  const members = clustering.sizes.map((_, cluster) => membersOf(clustering.clusters, cluster));
  const traits = members.map((group) => traitsOf(varying, group));
  return {
    status: 'found',
    people: count,
    personas: personasOf(traits, clustering.sizes, count),
    silhouette,
    structure,
    members: members.map((group) => group.map((person) => people.ids[person] ?? '').sort()),
  };
}

const absent = (reason: string): Personas => ({ status: 'absent', reason });

/** A feature of all people. */
interface Column {
  readonly feature: Feature;
  /** As measured; NaN where it wasn't. */
  readonly values: Float64Array;
  /** On the scale of the clustering; the mean where it wasn't measured. */
  readonly points: Float64Array;
  /** Mean and standard deviation (with n) of the points that were measured. */
  readonly mean: number;
  readonly deviation: number;
}

function columnOf(feature: Feature & { readonly id: keyof PersonColumns['values'] }, people: PersonColumns): Column {
  const values = people.values[feature.id];
  const known = [...values].filter((value) => !Number.isNaN(value)).map((value) => scaled(feature, value));
  const mean = meanOf(known);
  const deviation = deviationOf(known);
  const points = values.map((value) => (Number.isNaN(value) ? mean : scaled(feature, value)));
  return { feature, values, points, mean, deviation };
}

/** Standard deviation with n. What differs by rounding only has none. */
function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  const deviation = Math.sqrt(meanOf(values.map((value) => (value - mean) * (value - mean))));
  return deviation > 1e-12 * Math.abs(mean) ? deviation : 0;
}

function membersOf(clusters: Int32Array, cluster: number): number[] {
  return [...clusters.keys()].filter((person) => clusters[person] === cluster);
}

/** The traits of a group, those by which it differs most first. */
function traitsOf(columns: readonly Column[], group: readonly number[]): Trait[] {
  const traits = columns.flatMap(({ feature, values, points, mean, deviation }): Trait[] => {
    const own = group.map((person) => values[person] ?? Number.NaN).filter((value) => !Number.isNaN(value));
    if (own.length === 0) return [];
    const { id, label, unit } = feature;
    const centre = meanOf(group.map((person) => points[person] ?? mean));
    return [
      {
        id,
        label,
        value: unscaled(feature, meanOf(own.map((value) => scaled(feature, value)))),
        unit,
        count: own.length,
        spread: deviationOf(own),
        population: unscaled(feature, mean),
        difference: (centre - mean) / deviation,
      },
    ];
  });
  return traits.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

function personasOf(traits: readonly (readonly Trait[])[], sizes: readonly number[], people: number): Persona[] {
  const names = namesOf(traits);
  const shares = sharesOf(sizes);
  const tenths = shareTenths(sizes);
  return sizes.map((size, n): Persona => {
    const own = traits[n] ?? [];
    const telling = own.filter(isDistinguishing);
    return {
      id: `persona-${n + 1}`,
      name: names[n] ?? '',
      description: describe(telling, size, people, (tenths[n] ?? 0) / 10),
      size,
      share: shares[n] ?? 0,
      traits: own,
      implications: telling.slice(0, TOLD).map((trait) => sideOf(trait).implies),
    };
  });
}

/** Shares of a whole by counts. The last is what the others leave, so that they add up to 1 in floating point too. */
export function sharesOf(sizes: readonly number[]): number[] {
  const all = sumOf(sizes);
  const first = sizes.slice(0, -1).map((size) => size / all);
  return [...first, 1 - sumOf(first)];
}

function describe(telling: readonly Trait[], size: number, people: number, share: number): string {
  const head = `${formatFigure('count', size)} of ${formatFigure('count', people)} people (${formatFigure('percent', share)}).`;
  if (telling.length === 0) return `${head} They differ from the others in nothing that was measured.`;
  const told = telling.slice(0, TOLD).map(({ label, unit, value, population }) => {
    return `${label}: ${formatFigure(unit, value)}, against ${formatFigure(unit, population)} of all.`;
  });
  return [head, ...told].join(' ');
}
