import type { AnyTransform } from './dataset.ts';

/** Transforms, each after those that it reads; otherwise as they were given. They have no cycles. */
export function topological(transforms: readonly AnyTransform[]): readonly AnyTransform[] {
  const byId = new Map(transforms.map((transform) => [transform.id, transform]));
  const ordered = new Set<AnyTransform>();
  const place = (transform: AnyTransform): void => {
    if (ordered.has(transform)) return;
    for (const input of readBy(transform, byId)) place(input);
    ordered.add(transform);
  };
  for (const transform of transforms) place(transform);
  return [...ordered];
}

/** The cycles of transforms: the ids along each, the first one again at its end. One for each way back that a walk finds. */
export function cycles(transforms: readonly AnyTransform[]): readonly (readonly string[])[] {
  const byId = new Map(transforms.map((transform) => [transform.id, transform]));
  const done = new Set<string>();
  const path: string[] = [];
  const found: string[][] = [];
  const walk = (transform: AnyTransform): void => {
    const at = path.indexOf(transform.id);
    if (at >= 0) found.push([...path.slice(at), transform.id]);
    if (at >= 0 || done.has(transform.id)) return;
    path.push(transform.id);
    for (const input of readBy(transform, byId)) walk(input);
    path.pop();
    done.add(transform.id);
  };
  for (const transform of transforms) walk(transform);
  return found;
}

function readBy(transform: AnyTransform, byId: ReadonlyMap<string, AnyTransform>): readonly AnyTransform[] {
  const ids = new Set(Object.values(transform.inputs).map(({ id }) => id));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}
