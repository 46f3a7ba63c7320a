import { Link, useLocation } from '@tanstack/react-router';
import { Page } from '../../kit/layout.tsx';
import { Empty } from '../../kit/states.tsx';

/** What stands at an address that no page has: within the frame, from which every page is reached. */
export default function NoPage() {
  const { pathname } = useLocation();
  return (
    <Page title="There is no such page">
      <Empty title={`Nothing is at ${pathname}`}>
        The pages stand in the menu, and Ctrl-K finds them. <Link to="/">Go to the overview</Link>
      </Empty>
    </Page>
  );
}
