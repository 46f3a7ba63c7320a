import { oddCounts } from '../../../../../tools/report-sample.ts';
import { testPages } from './checks/world.ts';

for (const [world, counts] of Object.entries(oddCounts)) testPages(world, { seed: 42, counts }, world === 'large');
