import { Outlet } from '@tanstack/react-router';
import { LostSession } from './LostSession';

/** Around everything: the question to sign in again, whichever page stands behind it. */
export function Root() {
  return (
    <>
      <Outlet />
      <LostSession />
    </>
  );
}
