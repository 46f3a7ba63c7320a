import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { getProspect, listProspectData, listTemplates } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { ChartControls } from '../../../charts/chart-actions.tsx';
import { ExplainProvider } from '../../../kit/explain/explain.tsx';
import { searchWith } from '../../../kit/kept-search.ts';
import { useNamedWorld } from '../../../kit/named-world.ts';
import { Empty, Loaded, Skeleton } from '../../../kit/states.tsx';
import { flag, text, useUrlState, whole } from '../../../kit/url-state.ts';
import { DashboardGrid } from '../layout/dashboard-grid.tsx';
import { shownWidgets } from '../layout/shown-widgets.tsx';
import { GridMeasureProvider } from '../widgets/shown.ts';
import styles from './present.module.css';
import { PresentHead } from './present-head.tsx';
import { type Slide, slidesOf, turned } from './slides.ts';
import { useKeys } from './use-keys.ts';
import { useWall, type Wall, wallGrid, zoomOf } from './use-wall.ts';

/** Rows of the grid on one screen: tiles with charts below them, or charts in two rows. */
const MOST_ROWS = 8;
const DEFAULT_SECONDS = 20;

const fields = {
  /** The dashboard that it begins with, while no page is named. */
  t: text(),
  page: whole(0, { min: 1, max: 999 }),
  play: flag,
  seconds: whole(DEFAULT_SECONDS, { min: 3, max: 3600 }),
};

interface SlideProps {
  readonly slide: Slide;
  readonly prospectId: string;
  readonly wall: Wall;
}

/** One screen of one dashboard, as large as there is room. */
function SlideView({ slide, prospectId, wall }: SlideProps) {
  const { template, ids, firstRow, rows } = slide;
  const read = useRead(() => listProspectData(prospectId, { template_id: template.id }));
  const { zoom, measure } = wallGrid(wall, rows);
  const record = read.data?.prospect_data.find(({ template_id: id }) => id === template.id);
  return (
    <Loaded read={read} skeleton={<Skeleton height="60vh" />}>
      {() => {
        if (record === undefined) {
          return read.isPrevious ? (
            <Skeleton height="60vh" />
          ) : (
            <Empty title="This dashboard has no data for this prospect yet">Press Escape, and make it.</Empty>
          );
        }
        const items = shownWidgets(template, record, read.asked)
          .filter(({ id }) => ids.includes(id))
          .map((item) => ({ ...item, place: { ...item.place, row: item.place.row - firstRow + 1 } }));
        return (
          <GridMeasureProvider value={measure}>
            <ChartControls value="none">
              <div style={{ zoom }}>
                <DashboardGrid items={items} row={measure.row} />
              </div>
            </ChartControls>
          </GridMeasureProvider>
        );
      }}
    </Loaded>
  );
}

/** A client's dashboards on a wall screen: page by page, by keys or by themselves. */
export default function Present() {
  const { client = '', prospect = '' }: { client?: string; prospect?: string } = useParams({ strict: false });
  useNamedWorld();
  const wall = useWall();
  const [state, change] = useUrlState(fields);
  const navigate = useNavigate();
  const who = useRead(() => getProspect(prospect));
  const read = useRead(() => listTemplates(client));
  const slides = useMemo(() => slidesOf(read.data ?? [], MOST_ROWS), [read.data]);
  const first =
    Math.max(
      0,
      slides.findIndex(({ template }) => template.category === state.t),
    ) + 1;
  const page = state.page === 0 ? first : Math.min(state.page, Math.max(1, slides.length));
  const slide = slides[page - 1];
  const category = slide?.template.category;

  const turn = useCallback(
    (by: 1 | -1) => change({ page: turned(page, by, slides.length) }),
    [change, page, slides.length],
  );
  const toggle = useCallback(() => change({ play: !state.play }), [change, state.play]);
  const leave = useCallback(
    () =>
      void navigate({
        to: `/prospects/${client}/${prospect}`,
        search: searchWith(category === undefined ? {} : { t: category }) as never,
      }),
    [navigate, client, prospect, category],
  );
  useKeys({ turn, toggle, leave });
  useEffect(() => {
    if (!state.play || slides.length < 2) return;
    const timer = setTimeout(() => turn(1), state.seconds * 1000);
    return () => clearTimeout(timer);
  }, [state.play, state.seconds, slides.length, turn]);
  useEffect(() => {
    document.title = `${slide?.template.name ?? 'Dashboards'} · Showroom`;
  }, [slide]);

  // What comes next is read while this one is looked at.
  const next = slides[turned(page, 1, slides.length) - 1]?.template.id ?? '';
  useRead(() => listProspectData(prospect, { template_id: next }), { when: next !== '' });

  return (
    <ExplainProvider>
      <main className={styles.wall}>
        <PresentHead
          zoom={zoomOf(wall)}
          title={slide?.template.name ?? 'Dashboards'}
          who={[who.data?.name, who.data?.organization].filter(Boolean).join(', ')}
          slide={slide}
          page={page}
          count={slides.length}
          isPlaying={state.play}
          seconds={state.seconds}
          onTurn={turn}
          onToggle={toggle}
          onLeave={leave}
        />
        <Loaded read={who} skeleton={<Skeleton height="60vh" />}>
          {() => (
            <Loaded read={read} skeleton={<Skeleton height="60vh" />}>
              {() =>
                slide === undefined ? (
                  <Empty title="This client has no dashboards yet">Press Escape, and make them.</Empty>
                ) : (
                  <SlideView
                    key={`${slide.template.id} ${slide.part}`}
                    slide={slide}
                    prospectId={prospect}
                    wall={wall}
                  />
                )
              }
            </Loaded>
          )}
        </Loaded>
      </main>
    </ExplainProvider>
  );
}
