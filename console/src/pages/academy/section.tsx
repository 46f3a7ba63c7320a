import type { AnalyticsSection } from '../../api/generated/showroom.schemas.ts';
import { Grid } from '../../kit/layout.tsx';
import { Funnels } from './funnels.tsx';
import { NothingHere } from './nothing-here.tsx';
import type { Scene } from './scene.ts';
import { groupTables, isNarrow, kindOf } from './table-shapes.ts';
import { Tables } from './tables.tsx';
import { Tiles } from './tiles.tsx';
import { planOf } from './trend-plan.ts';
import { Trends } from './trends.tsx';

interface Props {
  readonly section: AnalyticsSection;
  readonly scene: Scene;
}

/** A section of the dashboard: its figures, their course, what people go through, and what it is made of. */
export function Section({ section, scene }: Props) {
  if (section.cards.every(({ value }) => value === null || value === 0)) return <NothingHere scene={scene} />;
  const groups = groupTables(section.tables);
  const narrow = groups.filter(([first]) => first !== undefined && isNarrow(first));
  const beside = narrow.flatMap(([first]) => (first === undefined ? [] : [kindOf(first)]));
  const plans = planOf(section.trends);
  const halves = section.funnels.length + plans.length + narrow.length;
  return (
    <>
      <Tiles section={section} scene={scene} />
      <Grid>
        <Funnels section={section} scene={scene} />
        <Trends
          plans={plans}
          isLastWide={halves % 2 === 1}
          isLastTall={halves % 2 === 0 && beside.length === 1 && beside[0] === 'bridge'}
          section={section}
          scene={scene}
        />
        <Tables groups={[...narrow, ...groups.filter((group) => !narrow.includes(group))]} scene={scene} />
      </Grid>
    </>
  );
}
