import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHeld } from '../../offline/network';
import { useSession } from '../../session/react';
import { leaveQuietly } from '../../session/session';
import { shortName } from '../../text/format';
import classes from '../Shell.module.css';
import { demoPeople, wasDemo } from './people';

const SignOutSheet = lazy(() => import('../SignOutSheet').then((part) => ({ default: part.SignOutSheet })));

/** A thin bar on every page of the demonstration; absent where no sample data was loaded. */
export function DemoBar() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { data } = useQuery(demoPeople);
  const router = useRouter();
  const held = useHeld();
  const [asking, setAsking] = useState(false);
  // On a reload the page begins with the bar it will have, or everything below would jump (P2).
  if (!me || !(data === undefined ? wasDemo() : data?.people.length)) return null;
  const change = async () => {
    await leaveQuietly();
    await router.navigate({ to: '/' });
  };
  return (
    <aside className={classes.bar} aria-label={t('demo.title')} data-kind="demo" data-no-print>
      {t('demo.banner', { name: shortName(me) })}
      <UnstyledButton onClick={() => (held > 0 ? setAsking(true) : void change())}>{t('demo.change')}</UnstyledButton>
      <Suspense fallback={null}>{asking && <SignOutSheet opened onClose={() => setAsking(false)} leave={change} />}</Suspense>
    </aside>
  );
}
