import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ResultsVersion } from '../../api/generated/showroom.schemas.ts';
import { compareResultVersions, listResultVersions } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { count } from '../../format/numbers.ts';
import { moment } from '../../format/times.ts';
import { Card } from '../../kit/layout.tsx';
import { Scrollable } from '../../kit/scrollable.tsx';
import { Empty, Loaded } from '../../kit/states.tsx';
import { Comparison } from './comparison.tsx';
import styles from './strategy.module.css';
import type { Catalogues } from './use-catalogues.ts';

interface Props {
  readonly session: string;
  /** The version that is shown; null for the latest. */
  readonly shown: number | null;
  onShow(version: number): void;
  /** The two that are compared; 0 where it is not chosen. */
  readonly pair: { readonly a: number; readonly b: number };
  onCompare(pair: { readonly a: number; readonly b: number }): void;
  readonly catalogues: Catalogues;
}

const isMade = ({ status }: ResultsVersion): boolean => status === 'completed' || status === 'completed_with_errors';

/** All versions of a session, and what differs between two of them. */
export function Versions({ session, shown, onShow, pair, onCompare, catalogues }: Props) {
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
                    <Choose label="Compare" value={a} versions={made} onChoose={(next) => onCompare({ a: next, b })} />
                    <Choose label="with" value={b} versions={made} onChoose={(next) => onCompare({ a, b: next })} />
                  </div>
                  {a !== 0 && b !== 0 && <Compared session={session} a={a} b={b} catalogues={catalogues} />}
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
  if (versions.length === 0) return <Empty title="There is no version">Generate one above.</Empty>;
  return (
    <Scrollable className={styles.scroll} label="Versions of this review">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Made</th>
            <th scope="col">Status</th>
            <th scope="col">Of scoring</th>
            <th scope="col">Iterations</th>
            <th scope="col">What-ifs</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, created_at, status, percentage, input_version, choice, error }) => (
            <tr key={version} data-chosen={version === shown || undefined}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.choose}
                  aria-pressed={version === shown}
                  onClick={() => onShow(version)}
                >
                  Version {version}
                </button>
              </th>
              <td>{moment(created_at)}</td>
              <td>{error ?? (status === 'running' ? `${percentage}%` : status.replaceAll('_', ' '))}</td>
              <td>{input_version}</td>
              <td>{count(choice.iterations)}</td>
              <td>{choice.what_ifs.length === 0 ? 'none' : choice.what_ifs.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly value: number;
  readonly versions: readonly ResultsVersion[];
  onChoose(version: number): void;
}

function Choose({ label, value, versions, onChoose }: ChooseProps) {
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

interface ComparedProps extends Pick<Props, 'session' | 'catalogues'> {
  readonly a: number;
  readonly b: number;
}

function Compared({ session, a, b, catalogues }: ComparedProps) {
  const read = useRead(() => compareResultVersions(session, { a, b }), { fixed: true });
  return <Loaded read={read}>{(comparison) => <Comparison comparison={comparison} catalogues={catalogues} />}</Loaded>;
}
