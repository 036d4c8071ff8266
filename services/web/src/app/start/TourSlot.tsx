import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Suspense } from 'react';
import { TourBar, useTourOpen } from '../../features/tour';
import { homePlace, leaveQuietly } from '../../session/session';
import { demoPeople, enterAs } from './people';

const SOON = 50;
const TRIES = 60;
const soon = () => new Promise((done) => setTimeout(done, SOON));

/** The three minutes (4.2): stays beside the page whoever is signed in; the people and how they enter are the start page's. */
export function TourSlot() {
  const open = useTourOpen();
  const { data } = useQuery({ ...demoPeople, enabled: open });
  const router = useRouter();
  if (!open || !data?.people.length) return null;
  const go = (to: string) => void router.navigate({ to });
  const enter = async ({ username }: { username: string }, to: string): Promise<boolean> => {
    const person = data.people.find((one) => one.username === username);
    if (!person) return false;
    await leaveQuietly();
    await router.navigate({ to: '/' });
    if (!(await enterAs(person))) return false;
    // The start page leads home by itself; only then is it known where this person is at home.
    for (let tries = 0; router.state.location.pathname === '/' && tries < TRIES; tries += 1) await soon();
    const home = homePlace();
    if (to && home) await router.navigate({ to: to.startsWith('//') ? to.slice(1) : `/${home.slug}${to}` });
    return true;
  };
  return (
    <Suspense fallback={null}>
      <TourBar people={data.people} enter={enter} go={go} />
    </Suspense>
  );
}
