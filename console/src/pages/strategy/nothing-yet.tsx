import type { ResultsStatus } from '../../api/generated/showroom.schemas.ts';
import { generateResults } from '../../api/generated/showroom.ts';
import { useWrite } from '../../api/write.ts';
import { Card } from '../../kit/layout.tsx';
import { Empty, Problem } from '../../kit/states.tsx';
import { WriteButton } from '../../kit/write-button.tsx';

/** What a session shows that is scored and has no results: they were cleared, or none could be made. */
export function NothingYet({ session, status }: { readonly session: string; readonly status: ResultsStatus }) {
  const generate = useWrite(() => generateResults(session, status.topic));
  return (
    <Card title="No results">
      <Empty title="The session is scored, and has no results">
        They are made of its scoring in a few seconds. If none of its measures has a value, score the company anew
        instead, below.
      </Empty>
      <WriteButton variant="contained" disabled={generate.isRunning} onClick={() => void generate.run()}>
        Generate results
      </WriteButton>
      {generate.problem !== undefined && <Problem problem={generate.problem} />}
    </Card>
  );
}
