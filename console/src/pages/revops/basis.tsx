import type { ReactNode } from 'react';
import type { RevOpsExplanation, RevOpsExplanationInputsItem } from '../../api/generated/showroom.schemas.ts';
import { explainFigure } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { EntityLink } from '../../kit/entity-link.tsx';
import { Figure } from '../../kit/figure.tsx';
import { Scrollable } from '../../kit/scrollable.tsx';
import { Loaded } from '../../kit/states.tsx';
import styles from './basis.module.css';
import { historyOf } from './figure-history.tsx';
import { type Place, queryOf, unfiltered, type View } from './filters.ts';
import { writeValue } from './write.ts';

/** Rows of an input that are shown. */
const ROWS = 12;
/** Fields that are shown of rows that are only counted. */
const FIELDS = 4;

/** Whether a row is of a rep other than the one whose rows alone are shown. */
export function isOfColleague(row: Readonly<Record<string, unknown>>, onlyRep: string | undefined): boolean {
  const rep = row.rep_id ?? row.owner_id;
  return onlyRep !== undefined && typeof rep === 'string' && rep !== onlyRep;
}

/** What a figure rests on, for the drawer that explains it. */
export const basisOf =
  (place: Place, view: View, isNested = false) =>
  (): ReactNode => <Basis key={Object.values(place).join('/')} {...{ place, view, isNested }} />;

interface Props {
  readonly place: Place;
  readonly view: View;
  /** Whether the figure was come to from another one, so that its formula is not yet said. */
  readonly isNested: boolean;
}

function Basis({ place: { dataset, row, field }, view, isNested }: Props) {
  const read = useRead(() => explainFigure(dataset, row, field, queryOf(view.filters)));
  return (
    <Loaded read={read}>
      {(explanation) => (
        <div className={styles.basis}>
          {isNested && <p>{explanation.description}</p>}
          {isNested && explanation.formula !== null && <p className={styles.formula}>{explanation.formula}</p>}
          {explanation.stale !== null && <p>{explanation.stale}</p>}
          <Terms explanation={explanation} />
          <Inputs
            inputs={explanation.inputs}
            view={explanation.scope === 'company' ? { ...view, filters: unfiltered(view.filters) } : view}
          />
          {explanation.inputs.length === 0 && <p>It is as it was recorded: nothing computes it.</p>}
          <p className={styles.note}>
            <code>{read.asked.url}</code>
          </p>
        </div>
      )}
    </Loaded>
  );
}

function Terms({ explanation: { terms } }: { readonly explanation: RevOpsExplanation }) {
  if (terms.length === 0) return null;
  return (
    <dl className={styles.terms}>
      {terms.map(({ field, value, display }) => (
        <div key={field}>
          <dt>
            <code>{field}</code>
          </dt>
          <dd>{display ?? writeValue({ format: null }, value)}</dd>
        </div>
      ))}
    </dl>
  );
}

interface InputsProps {
  readonly inputs: readonly RevOpsExplanationInputsItem[];
  readonly view: View;
}

/** What the figure is made of with its rows; what only other figures of its row are made of by name. */
function Inputs({ inputs, view }: InputsProps) {
  const made = inputs.filter(({ fields }) => fields.length > 0);
  const others = made.length === 0 ? [] : inputs.filter(({ fields }) => fields.length === 0);
  return (
    <>
      {(made.length === 0 ? inputs : made).map((input) => (
        <Input key={input.dataset} input={input} view={view} />
      ))}
      {others.length > 0 && (
        <p className={styles.note}>
          Other figures of the row also rest on{' '}
          {others.map(({ dataset, count }) => `${dataset} (${count.toLocaleString()})`).join(', ')}.
        </p>
      )}
    </>
  );
}

/** Datasets with one row for each deal, which is called as the deal. */
const OF_DEALS: readonly string[] = [
  'opportunities',
  'closed_opportunities',
  'deal_health_scores',
  'win_probabilities',
  'stuck_deals_view',
];

interface RowNameProps {
  readonly dataset: string;
  readonly name: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** What a row is called; that of a deal leads to it in Operations, open or closed. */
function RowName({ dataset, name, row: { opportunity_id: id, opportunity_name: deal } }: RowNameProps) {
  if (typeof id !== 'string') return name;
  return (
    <EntityLink entity="leads" id={id}>
      {typeof deal === 'string' && OF_DEALS.includes(dataset) ? deal : name}
    </EntityLink>
  );
}

/** Rows of one dataset that a figure rests on; each of their figures can be explained in turn. */
function Input({ input, view }: { readonly input: RevOpsExplanationInputsItem; readonly view: View }) {
  const { dataset, fields, count, rows } = input;
  const [first] = rows;
  const shown = fields.length > 0 ? fields : Object.keys(first?.row ?? {}).slice(0, FIELDS);
  const own = rows.filter(({ row }) => !isOfColleague(row, view.onlyRep));
  const hidden = rows.length - own.length;
  const asked = { method: 'GET', url: `/revops/datasets/${dataset}` };
  return (
    <section>
      <h4 className={styles.heading}>
        <code>{dataset}</code> {count === 1 ? '1 row' : `${count.toLocaleString()} rows`}
        {own.length > ROWS ? `, the first ${ROWS}` : ''}
        {hidden > 0 ? `, ${own.length === 0 ? 'all' : hidden} of colleagues and not shown here` : ''}
      </h4>
      {own.length > 0 && (
        <Scrollable className={styles.scroll} label={`Rows of ${dataset}`}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">row</th>
                {shown.map((field) => (
                  <th key={field} scope="col">
                    {field}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {own.slice(0, ROWS).map(({ key, row }) => (
                <tr key={key}>
                  <th scope="row">
                    <RowName dataset={dataset} name={key} row={row} />
                  </th>
                  {shown.map((field) => (
                    <td key={field}>
                      <Figure
                        of={{
                          label: `${field} of ${key}`,
                          display: writeValue({ format: null }, row[field]),
                          asked,
                          history: historyOf({ dataset, row: key, field }, view, { format: null }),
                          rows: basisOf({ dataset, row: key, field }, view, true),
                        }}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrollable>
      )}
    </section>
  );
}
