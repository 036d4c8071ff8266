import { Outlet } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { useSession } from '../session/react';
import { useLater } from './later';
import { TourSlot } from './start/TourSlot';

const Notifications = lazy(() => import('@mantine/notifications').then((part) => ({ default: part.Notifications })));
const LostSession = lazy(() => import('./LostSession').then((part) => ({ default: part.LostSession })));

/** Around everything: the question to sign in again, whichever page stands behind it, toasts, and the demonstration's bar. */
export function Root() {
  const { status } = useSession();
  const later = useLater();
  return (
    <>
      <Outlet />
      <Suspense fallback={null}>{status === 'lost' && <LostSession />}</Suspense>
      <Suspense fallback={null}>{later && <Notifications position="bottom-right" limit={3} />}</Suspense>
      <TourSlot />
    </>
  );
}
