import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Link } from '@tanstack/react-router';
import type { Measure } from '../../api/generated/showroom.schemas.ts';
import { listMeasures } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { Card, Grid, Page } from '../../kit/layout.tsx';
import { bestMatches } from '../../kit/matching.ts';
import { PageSkeleton } from '../../kit/page-skeleton.tsx';
import { Empty, Loaded } from '../../kit/states.tsx';
import { writeIn } from '../../kit/units.ts';
import { oneOf, text, useUrlState } from '../../kit/url-state.ts';
import { AGAINST, AGAINST_WORDS, SPAN_WORDS, SPANS } from './compare.ts';
import { KeyChoice } from './key-choice.tsx';
import { MeasureHistory } from './measure-history.tsx';
import styles from './measures.module.css';

const GRAINS = ['day', 'week', 'month', 'quarter'] as const;

const fields = {
  id: text('mrr'),
  q: text(),
  grain: oneOf(GRAINS, 'month'),
  key: text(),
  span: oneOf(SPANS, 'all'),
  against: oneOf(AGAINST, 'nothing'),
};

/** The catalogue: every measure with what it is, and its history. */
export default function Measures() {
  const [state, change] = useUrlState(fields);
  const read = useRead(() => listMeasures());
  return (
    <Page
      title="Measures"
      lead="Every figure that more than one screen shows is defined once, here, with its history from the company’s first day."
    >
      <Loaded read={read} skeleton={<PageSkeleton />}>
        {(measures) => {
          const found = bestMatches(
            measures.map((measure) => ({ ...measure, words: `${measure.id} ${measure.description}` })),
            state.q,
          );
          const chosen = measures.find(({ id }) => id === state.id);
          return (
            <Grid>
              <Card title={`${measures.length} measures`} span={4}>
                <TextField
                  fullWidth
                  type="search"
                  label="Find a measure"
                  value={state.q}
                  onChange={({ target }) => change({ q: target.value })}
                />
                <ul className={styles.list}>
                  {found.map((measure) => (
                    <MeasureLine key={measure.id} measure={measure} isChosen={measure.id === state.id} />
                  ))}
                </ul>
                {found.length === 0 && <Empty title="No measure is called that">Try a shorter word.</Empty>}
              </Card>
              {chosen === undefined ? (
                <Card title="No such measure" span={8}>
                  <Empty title={`Nothing is called ${state.id}`}>Choose one of the list.</Empty>
                </Card>
              ) : (
                <Card title={chosen.label} subtitle={chosen.description} span={8}>
                  <div className={styles.choices}>
                    <TextField
                      select
                      label="Grain"
                      value={state.grain}
                      onChange={({ target }) => change({ grain: fields.grain.read(target.value) ?? 'month' })}
                    >
                      {GRAINS.map((grain) => (
                        <MenuItem key={grain} value={grain}>
                          {grain}
                        </MenuItem>
                      ))}
                    </TextField>
                    <TextField
                      select
                      label="Shown"
                      value={state.span}
                      onChange={({ target }) => change({ span: fields.span.read(target.value) ?? 'all' })}
                    >
                      {SPANS.map((span) => (
                        <MenuItem key={span} value={span}>
                          {SPAN_WORDS[span]}
                        </MenuItem>
                      ))}
                    </TextField>
                    <TextField
                      select
                      label="Compared with"
                      value={state.against}
                      onChange={({ target }) => change({ against: fields.against.read(target.value) ?? 'nothing' })}
                    >
                      {AGAINST.map((against) => (
                        <MenuItem key={against} value={against} disabled={against === 'before' && state.span === 'all'}>
                          {AGAINST_WORDS[against]}
                        </MenuItem>
                      ))}
                    </TextField>
                    <KeyChoice scopes={chosen.scopes} value={state.key} onChange={(key) => change({ key })} />
                  </div>
                  <MeasureHistory
                    measure={chosen}
                    grain={state.grain}
                    of={state.key}
                    span={state.span}
                    against={state.against}
                  />
                </Card>
              )}
            </Grid>
          );
        }}
      </Loaded>
    </Page>
  );
}

function MeasureLine({ measure, isChosen }: { readonly measure: Measure; readonly isChosen: boolean }) {
  return (
    <li>
      <Link
        to="/measures"
        // Another measure may not be of the part that this one is of.
        search={((before: object) => ({ ...before, id: measure.id, key: undefined })) as never}
        className={styles.line}
        aria-current={isChosen || undefined}
        resetScroll={false}
      >
        <span>{measure.label}</span>
        <span className={styles.value}>
          {measure.kind !== 'level' && <span className={styles.window}>today </span>}
          {writeIn(measure)(measure.value)}
        </span>
      </Link>
    </li>
  );
}
