import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ResultsVersion } from '../../api/generated/showroom.schemas.ts';
import { compareResultVersions, listResultVersions, listReviewWhatIfs } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { count } from '../../format/numbers.ts';
import { moment } from '../../format/times.ts';
import { Card } from '../../kit/layout.tsx';
import { Empty, Loaded } from '../../kit/states.tsx';
import { Choose } from './choose.tsx';
import { Comparison } from './comparison.tsx';
import { RowsTable } from './rows-table.tsx';
import styles from './versions.module.css';

interface Props {
  readonly session: string;
  /** The version that is shown; null for the latest. */
  readonly shown: number | null;
  onShow(version: number): void;
  /** The two that are compared; 0 where it is not chosen. */
  readonly pair: { readonly a: number; readonly b: number };
  onCompare(pair: { readonly a: number; readonly b: number }): void;
}

const isMade = ({ status }: ResultsVersion): boolean => status === 'completed' || status === 'completed_with_errors';

/** All versions of a session, and what differs between two of them. */
export function Versions({ session, shown, onShow, pair, onCompare }: Props) {
  const read = useRead(() => listResultVersions(session));
  return (
    <Card title="Versions" subtitle="Every version stays as it was made; two of them are compared below">
      <Loaded read={read}>
        {(versions) => {
          const made = versions.filter(isMade);
          const a = made.some(({ version }) => version === pair.a) ? pair.a : (made[1]?.version ?? 0);
          const b = made.some(({ version }) => version === pair.b) ? pair.b : (made[0]?.version ?? 0);
          return (
            <>
              <VersionTable versions={versions} shown={shown ?? made[0]?.version ?? null} onShow={onShow} />
              {versions.length > 0 && made.length < 2 && (
                <Empty title="There is nothing to compare yet">
                  Make a second version: by a what-if, or by scoring the company anew.
                </Empty>
              )}
              {made.length > 1 && (
                <>
                  <div className={styles.pair}>
                    <Pick label="Compare" value={a} versions={made} onChoose={(next) => onCompare({ a: next, b })} />
                    <Pick label="with" value={b} versions={made} onChoose={(next) => onCompare({ a, b: next })} />
                  </div>
                  {a !== 0 && b !== 0 && <Compared session={session} a={a} b={b} />}
                </>
              )}
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

interface TableProps {
  readonly versions: readonly ResultsVersion[];
  readonly shown: number | null;
  onShow(version: number): void;
}

function VersionTable({ versions, shown, onShow }: TableProps) {
  const whatIfs = useRead(() => listReviewWhatIfs(), { fixed: true }).data?.what_ifs;
  const nameOf = (id: string) => whatIfs?.find((each) => each.id === id)?.label ?? id;
  if (versions.length === 0) return <Empty title="There is no version">Generate one above.</Empty>;
  return (
    <RowsTable
      label="Versions of this review"
      columns={['Version', 'Made', 'Status', 'Of scoring', 'Iterations', 'What-ifs']}
      words={[1, 2, 5]}
      rows={versions.map(({ version, created_at, status, percentage, input_version, choice, error }) => ({
        id: String(version),
        isChosen: version === shown,
        cells: [
          <Choose key="version" isChosen={version === shown} onChoose={() => onShow(version)}>
            {`Version ${version}`}
          </Choose>,
          moment(created_at),
          statusText(status, percentage, error),
          String(input_version),
          count(choice.iterations),
          choice.what_ifs.length === 0 ? 'none' : choice.what_ifs.map(nameOf).join(', '),
        ],
      }))}
    />
  );
}

function statusText(status: ResultsVersion['status'], percentage: number, error: string | null): string {
  if (status === 'completed') return 'Made';
  if (status === 'completed_with_errors') return 'Made in part';
  if (status === 'failed') return error ?? 'Failed';
  return `Being made, ${percentage}%`;
}

interface PickProps {
  readonly label: string;
  readonly value: number;
  readonly versions: readonly ResultsVersion[];
  onChoose(version: number): void;
}

function Pick({ label, value, versions, onChoose }: PickProps) {
  return (
    <TextField select label={label} value={value} onChange={({ target }) => onChoose(Number(target.value))}>
      {versions.map(({ version }) => (
        <MenuItem key={version} value={version}>
          Version {version}
        </MenuItem>
      ))}
    </TextField>
  );
}

interface ComparedProps {
  readonly session: string;
  readonly a: number;
  readonly b: number;
}

function Compared({ session, a, b }: ComparedProps) {
  const read = useRead(() => compareResultVersions(session, { a, b }), { fixed: true });
  return <Loaded read={read}>{(comparison) => <Comparison comparison={comparison} />}</Loaded>;
}
