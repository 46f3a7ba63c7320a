import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { listClients, listDepartments, listReps } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { Problem } from '../../kit/states.tsx';

interface Props {
  /** What the measure can be of, as the API names it. */
  readonly scopes: readonly string[];
  /** Empty for the whole company. */
  readonly value: string;
  onChange(key: string): void;
}

const MOST = 1000;

type Option = readonly [key: string, name: string];

/** Of whom a measure is shown: the whole company, or a part of it by name. */
export function KeyChoice({ scopes, value, onChange }: Props) {
  const id = useId();
  const hasReps = scopes.includes('rep');
  const clients = useRead(() => listClients({ limit: MOST, sort: ['name'] }), {
    when: scopes.includes('client'),
    fixed: true,
  });
  const departments = useRead(() => listDepartments({ limit: MOST, sort: ['name'] }), {
    when: scopes.includes('department'),
    fixed: true,
  });
  const reps = useRead(() => listReps({ limit: MOST, sort: ['name'] }), { when: hasReps, fixed: true });
  if (scopes.every((scope) => scope === 'company')) return null;
  const named = (rows: readonly { readonly id: string; readonly name: string }[] | undefined): Option[] =>
    (rows ?? []).map((row) => [row.id, row.name]);
  const distinct = (names: readonly string[] | undefined): Option[] =>
    [...new Set(names)].sort().map((name) => [name, name]);
  const groups: readonly (readonly [scope: string, label: string, options: readonly Option[]])[] = [
    ['client', 'Clients', named(clients.data)],
    ['department', 'Departments', named(departments.data)],
    ['rep', 'Reps', named(reps.data)],
    ['segment', 'Segments', distinct(reps.data?.map(({ segment }) => segment))],
    ['region', 'Regions', distinct(reps.data?.map(({ region }) => region))],
  ];
  const offered = groups.filter(([scope, , options]) => scopes.includes(scope) && options.length > 0);
  const isOffered = value === '' || offered.some(([, , options]) => options.some(([key]) => key === value));
  const problem = clients.problem ?? departments.problem ?? reps.problem;
  return (
    <>
      <TextField
        id={id}
        select
        label="Of"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        <option value="">Company</option>
        {!isOffered && <option value={value}>{value}</option>}
        {offered.map(([scope, label, options]) => (
          <optgroup key={scope} label={label}>
            {options.map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </TextField>
      {problem && <Problem problem={problem} />}
    </>
  );
}
