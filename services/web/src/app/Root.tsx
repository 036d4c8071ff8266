import { Outlet } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { useSession } from '../session/react';

const LostSession = lazy(() => import('./LostSession').then((part) => ({ default: part.LostSession })));

/** Around everything: the question to sign in again, whichever page stands behind it. */
export function Root() {
  const { status } = useSession();
  return (
    <>
      <Outlet />
      <Suspense fallback={null}>{status === 'lost' && <LostSession />}</Suspense>
    </>
  );
}
