import type { ResultsStatus } from '../../api/generated/showroom.schemas.ts';
import { listReviewWhatIfs } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { Card } from '../../kit/layout.tsx';
import { Empty, Loaded } from '../../kit/states.tsx';
import type { Scene } from './scene.ts';
import { WhatIfChoice } from './what-if-choice.tsx';
import { Differences } from './what-if-differences.tsx';
import styles from './what-ifs.module.css';
import { AS_IT_GOES } from './words.ts';

interface Props {
  readonly scene: Scene;
  readonly status: ResultsStatus;
  onBegun(): void;
}

/** What may happen that is not in the forecast: chosen, simulated on the same random numbers, and the differences as bars. */
export function WhatIfs({ scene, status, onBegun }: Props) {
  const { data } = scene;
  const catalogue = useRead(() => listReviewWhatIfs(), { fixed: true });
  const asked = data.monte_carlo?.scenarios.filter(({ scenario }) => scenario !== AS_IT_GOES) ?? [];
  return (
    <Card
      title="What if"
      subtitle="Choose what may happen. A version is made that tells the difference to the forecast with all that could be acted on, on the same random numbers."
    >
      <div className={styles.whatIfs}>
        <Loaded read={catalogue}>
          {({ what_ifs }) => (
            <WhatIfChoice key={data.version} scene={scene} status={status} whatIfs={what_ifs} onBegun={onBegun} />
          )}
        </Loaded>
        <div className={styles.differences}>
          {data.monte_carlo === null && (
            <Empty title="What they change is not known">The forecast of this version could not be made.</Empty>
          )}
          {data.monte_carlo !== null && asked.length === 0 && (
            <Empty title="This version was asked for none">
              Choose one or more, and make a version with them: here stands what each changes.
            </Empty>
          )}
          {asked.map((scenario) => (
            <Differences key={scenario.scenario} scenario={scenario} held={data.calibration?.shown.message} />
          ))}
        </div>
      </div>
    </Card>
  );
}
