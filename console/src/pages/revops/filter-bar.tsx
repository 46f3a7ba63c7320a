import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getDataset } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { Icon } from '../../kit/icon.tsx';
import { Empty } from '../../kit/states.tsx';
import { useUrlState } from '../../kit/url-state.ts';
import { asAnswerOf } from './answers.ts';
import styles from './filter-bar.module.css';
import { ALL, type Filters, filterFields, latestFirst, REGIONS, SEGMENTS, scopeOf, withFilters } from './filters.ts';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** What can be chosen, with the words for it. */
  readonly choices: readonly (readonly [value: string, words: string])[];
  onChange(value: string): void;
}

/** One filter. What stands in the address can be seen in it, even where it is none of the choices. */
function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const all = choices.some(([each]) => each === value) ? choices : [...choices, [value, value] as const];
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      {all.map(([each, words]) => (
        <MenuItem key={each} value={each}>
          {words}
        </MenuItem>
      ))}
    </TextField>
  );
}

const plain = (values: readonly string[]) => values.map((value) => [value, value] as const);

interface Props {
  /** What is chosen before all else: the person. */
  readonly first?: ReactNode;
}

const OTHERS = {
  pipeline: { to: '/pipeline', title: 'Pipeline health', icon: 'pipeline' },
  coaching: { to: '/coaching', title: 'Rep coaching', icon: 'coaching' },
} as const;

/** Leads to the other page of sales, and the filters go along. */
export function OtherPage({ page }: { readonly page: keyof typeof OTHERS }) {
  const { to, title, icon } = OTHERS[page];
  return (
    <Link to={to} search={withFilters as never} className={styles.other} aria-label={`${title}, with these filters`}>
      <Icon name={icon} size={16} />
      {title}
    </Link>
  );
}

interface NobodyProps {
  readonly filters: Filters;
  /** Why the filters leave nothing. */
  readonly why: string;
  change(filters: Pick<Filters, 'team' | 'segment' | 'region'>): void;
}

/** What stands where nobody sells: because of the filters, which are taken off at one press, or in the company at all. */
export function NobodySells({ filters, why, change }: NobodyProps) {
  if (scopeOf(filters) === '') {
    return (
      <Empty title="Nobody sells in this company">
        It has no reps, and so no quota and no deal. A world that is made with reps has them.
      </Empty>
    );
  }
  return (
    <Empty title="Nobody sells there">
      <p>{why}</p>
      <Button variant="outlined" onClick={() => change({ team: ALL, segment: ALL, region: ALL })}>
        Take the filters off
      </Button>
    </Empty>
  );
}

/** Quarter, team, segment and region, for both pages of sales. */
export function FilterBar({ first }: Props) {
  const [state, change] = useUrlState(filterFields);
  const quotas = useRead(() => getDataset('quotas'));
  const rows = quotas.data === undefined ? [] : asAnswerOf(quotas.data, 'quotas').rows;
  const quarters = latestFirst(rows.map(({ quarter }) => quarter));
  const teams = [...new Set(rows.map(({ manager_name }) => manager_name))].sort();
  return (
    <section className={styles.bar} aria-label="Filters">
      {first}
      <Choice
        label="Quarter"
        value={state.quarter}
        choices={[['', quarters[0] === undefined ? 'Now' : `${quarters[0]}, now`], ...plain(quarters.slice(1))]}
        onChange={(quarter) => change({ quarter })}
      />
      <Choice
        label="Team"
        value={state.team}
        choices={[[ALL, 'All teams'], ...plain(teams)]}
        onChange={(team) => change({ team })}
      />
      <Choice
        label="Segment"
        value={state.segment}
        choices={[[ALL, 'All segments'], ...plain(SEGMENTS.slice(1))]}
        onChange={(segment) => change({ segment: filterFields.segment.read(segment) ?? ALL })}
      />
      <Choice
        label="Region"
        value={state.region}
        choices={[[ALL, 'All regions'], ...plain(REGIONS.slice(1))]}
        onChange={(region) => change({ region: filterFields.region.read(region) ?? ALL })}
      />
    </section>
  );
}
