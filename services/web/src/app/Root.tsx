import { Outlet } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { useSession } from '../session/react';
import { TourSlot } from './start/TourSlot';

const LostSession = lazy(() => import('./LostSession').then((part) => ({ default: part.LostSession })));

/** Around everything: the question to sign in again, whichever page stands behind it, and the demonstration's bar. */
export function Root() {
  const { status } = useSession();
  return (
    <>
      <Outlet />
      <Suspense fallback={null}>{status === 'lost' && <LostSession />}</Suspense>
      <TourSlot />
    </>
  );
}
