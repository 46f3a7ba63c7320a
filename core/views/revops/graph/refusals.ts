import { type AnyTransform, type Dataset, layers } from './dataset.ts';
import { keyTypes } from './row-key.ts';
import { type Field, type Fields, wireName } from './schema.ts';

/** What datasets of a graph must have each for itself. */
export function repeated(datasets: readonly Dataset[], what: 'id' | 'path' | 'grain'): readonly string[] {
  const groups = Map.groupBy(datasets, (dataset) => (what === 'id' ? dataset.id : dataset[what].trim().toLowerCase()));
  return [...groups].flatMap(([, same]) => {
    if (same.length === 1) return [];
    const shown = same[0]?.[what] ?? '';
    if (what === 'id') return [`${same.length} datasets have the id ${shown}`];
    return [`${same.map(({ id }) => id).join(' and ')} have one ${what}: ${shown}`];
  });
}

/** What is wrong with a dataset by itself. */
export function datasetFaults(dataset: Dataset): readonly string[] {
  return [...nameFaults(dataset), ...keyFaults(dataset), ...fieldFaults(dataset.fields)].map(
    (fault) => `${dataset.id} ${fault}`,
  );
}

function nameFaults({ id, path, says, grain }: Dataset): readonly string[] {
  const faults: string[] = [];
  if (!/^[a-z]+(_[a-z0-9]+)*$/.test(id)) faults.push('has an id that is not in snake case');
  if (!path.startsWith('/') || !path.endsWith(`/${id}`))
    faults.push(`has the path ${path}, which does not end with its id`);
  if (says.trim() === '') faults.push('does not say what it is for');
  if (grain.trim() === '') faults.push('does not say what a row is');
  return faults;
}

function keyFaults({ key, fields }: Dataset): readonly string[] {
  if (key.length === 0) return ['has no key'];
  const faults = key.flatMap((name) => {
    const field = fields[name];
    if (field === undefined) return [`has the key ${name}, which is no field`];
    if (field.nullable || !keyTypes.has(field.type))
      return [`has the key ${name}, which does not name a row: ${field.type}`];
    return [];
  });
  return new Set(key).size === key.length ? faults : [...faults, 'names a field twice in its key'];
}

function fieldFaults(fields: Fields, within = ''): readonly string[] {
  const wire = Map.groupBy(Object.keys(fields), wireName);
  const twice = [...wire].filter(([, names]) => names.length > 1);
  return [
    ...twice.map(
      ([name, names]) => `has ${names.map((field) => within + field).join(' and ')}, both ${name} on the wire`,
    ),
    ...Object.entries(fields).flatMap(([name, field]) => faultsOfField(within + name, field)),
  ];
}

function faultsOfField(name: string, field: Field): readonly string[] {
  const faults: string[] = [];
  if (field.says.trim() === '') faults.push(`has the field ${name} without a description`);
  if (field.type === 'choice' && field.choices.length === 0) faults.push(`has the choice ${name} of nothing`);
  return [...faults, ...(field.fields === null ? [] : fieldFaults(field.fields, `${name}.`))];
}

/** What is wrong with how datasets are of the whole company: the source that their rows are chosen by must name them. */
export function companyWideFaults(datasets: readonly Dataset[]): readonly string[] {
  return datasets.flatMap(({ id, fields, companyWide }) => {
    const source = companyWide?.rowsOf ?? null;
    if (source === null) return [];
    if (!datasets.includes(source)) return [`${id} has rows of ${source.id}, which is not in the graph`];
    return source.key.flatMap((name) =>
      fields[name]?.type === source.fields[name]?.type && !fields[name]?.nullable
        ? []
        : [`${id} has rows of ${source.id}, but no ${name} to choose them by`],
    );
  });
}

/** What is wrong with how transforms and their inputs fit. */
export function linkFaults(datasets: readonly Dataset[], transforms: readonly AnyTransform[]): readonly string[] {
  const byId = new Map(datasets.map((dataset) => [dataset.id, dataset]));
  return transforms.flatMap((transform) => {
    const inputs = Object.values(transform.inputs);
    if (inputs.length === 0) return [`${transform.id} reads nothing`];
    const unknownStatus = Object.keys(transform.status).filter((name) => transform.fields[name] === undefined);
    return [
      ...inputs.flatMap((input) => inputFaults(transform, input, byId.get(input.id))),
      ...unknownStatus.map((name) => `${transform.id} has a status of ${name}, which is no field`),
    ];
  });
}

function inputFaults(transform: AnyTransform, input: Dataset, known: Dataset | undefined): readonly string[] {
  if (known === undefined) return [`${transform.id} reads ${input.id}, which is not in the graph`];
  if (known !== input) return [`${transform.id} reads another ${input.id} than the graph has`];
  if (layers.indexOf(input.layer) <= layers.indexOf(transform.layer)) return [];
  return [`${transform.id} (${transform.layer}) reads ${input.id} of the later layer ${input.layer}`];
}
