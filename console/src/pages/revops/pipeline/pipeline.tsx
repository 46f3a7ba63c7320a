import { getDataset, getPipelineHealth, printPipelineHealth } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { moment } from '../../../format/times.ts';
import { Grid, Page } from '../../../kit/layout.tsx';
import { PageSkeleton } from '../../../kit/page-skeleton.tsx';
import { PrintButton } from '../../../kit/print-button.tsx';
import { Loaded } from '../../../kit/states.tsx';
import { useUrlState } from '../../../kit/url-state.ts';
import { asAnswerOf, widgetOf } from '../answers.ts';
import { FilterBar, NobodySells, OtherPage } from '../filter-bar.tsx';
import { filterFields, nowOf, queryOf, scopeOf } from '../filters.ts';
import { Accuracy } from './accuracy.tsx';
import { Bottlenecks } from './bottlenecks.tsx';
import { Bridge } from './bridge.tsx';
import { Calibration } from './calibration.tsx';
import { Callers } from './callers.tsx';
import { Confidence } from './confidence.tsx';
import { Coverage } from './coverage.tsx';
import { Forecast } from './forecast.tsx';
import { Health } from './health.tsx';
import { Course, History } from './history.tsx';
import styles from './pipeline.module.css';
import { Stages } from './stages.tsx';
import { isIdle } from './standing.ts';
import { Stuck } from './stuck.tsx';
import { Tiles } from './tiles.tsx';

/** Whether the quarter will be made, what stands in its way, and how far forecasts can be trusted. */
export default function Pipeline() {
  const [filters, change] = useUrlState(filterFields);
  const read = useRead(() => getPipelineHealth(queryOf(filters)));
  const reps = useRead(() => getDataset('reps'));
  const roster = reps.data === undefined ? [] : asAnswerOf(reps.data, 'reps').rows;
  const managerId = roster.find(({ manager_name }) => manager_name === filters.team)?.manager_id;
  const told = read.data && widgetOf(read.data, 'kpis', 'dashboard_kpis');
  const kpis = told?.answer?.rows[0];
  const scope = scopeOf(filters);
  return (
    <Page
      title="Pipeline health"
      lead={told?.drawing && `${told.drawing.message}.${scope === '' ? '' : ` For ${scope}.`}`}
      actions={
        <>
          <OtherPage page="coaching" />
          {read.problem === undefined && (
            <PrintButton key={read.asked.url} print={(paper) => printPipelineHealth({ ...queryOf(filters), paper })} />
          )}
        </>
      }
    >
      <FilterBar />
      <Loaded read={read} skeleton={<PageSkeleton tiles={5} />}>
        {(dashboard) => {
          const { quarter } = dashboard.filters;
          const now = nowOf(quarter, dashboard.as_of);
          const source = { asked: read.asked, tick: read.tick, filters, managerId, now };
          const part = { dashboard, source };
          return (
            <>
              {kpis !== undefined && isIdle(kpis) ? (
                <NobodySells
                  filters={filters}
                  why="There is no quota, nothing was won, and no deal is open."
                  change={change}
                />
              ) : (
                <>
                  <Tiles {...part} />
                  <Grid isEven>
                    <Forecast {...part} />
                    <Health {...part} />
                    <Stuck {...part} />
                    <Stages {...part} />
                    <Bottlenecks {...part} />
                    <Bridge {...part} />
                    <Course {...part} />
                    <Coverage {...part} />
                    <History {...part} />
                    <Confidence {...part} />
                    <Accuracy {...part} />
                    <Callers {...part} />
                    <Calibration {...part} />
                  </Grid>
                </>
              )}
              <p className={styles.soft}>
                As of {moment(dashboard.as_of)}, tick {dashboard.tick}.
              </p>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
