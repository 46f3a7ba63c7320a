import { certificate, getMeasure, listMeasures } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { Card, Grid, Page } from '../../kit/layout.tsx';
import { timePoints } from '../../kit/periods.ts';
import { Loaded } from '../../kit/states.tsx';
import { StatusMark } from '../../kit/status.tsx';
import { Tile } from '../../kit/tile.tsx';
import { writeIn } from '../../kit/units.ts';

const TILES = ['mrr', 'gross-profit', 'operating-profit', 'revenue-at-risk'] as const;

function MeasureTile({ id }: { readonly id: string }) {
  const read = useRead(() => getMeasure(id, { grain: 'month' }));
  return (
    <Loaded read={read}>
      {({ measure, points }) => (
        <Tile
          of={{
            label: measure.label,
            display: writeIn(measure)(measure.value),
            unit: measure.unit,
            window: 'now',
            definition: measure.description,
            tick: read.tick,
            asked: read.asked,
          }}
          spark={timePoints(points.slice(-13), 'month')}
        />
      )}
    </Loaded>
  );
}

/** How the company stands. */
export default function Overview() {
  const rules = useRead(() => certificate());
  const measures = useRead(() => listMeasures());
  return (
    <Page title="Overview">
      <Grid>
        {TILES.map((id) => (
          <div key={id} style={{ gridColumn: 'span 3' }}>
            <MeasureTile id={id} />
          </div>
        ))}
        <Card title="Certificate" span={4}>
          <Loaded read={rules}>
            {({ holds, rules: list }) => (
              <p>
                <StatusMark status={holds ? 'good' : 'bad'} /> {list.length} rules {holds ? 'hold' : 'do not all hold'}
              </p>
            )}
          </Loaded>
        </Card>
        <Card title="Measures" span={8}>
          <Loaded read={measures}>{(list) => <p>{list.length}</p>}</Loaded>
        </Card>
      </Grid>
    </Page>
  );
}
