import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/react';
import { leaveQuietly } from '../../session/session';
import { shortName } from '../../text/format';
import classes from '../Shell.module.css';
import { demoPeople } from './people';

/** A thin bar on every page of the demonstration; absent where no sample data was loaded. */
export function DemoBar() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { data } = useQuery(demoPeople);
  const router = useRouter();
  if (!data?.people.length || !me) return null;
  const change = async () => {
    await leaveQuietly();
    await router.navigate({ to: '/' });
  };
  return (
    <aside className={classes.bar} aria-label={t('demo.title')} data-kind="demo" data-no-print>
      {t('demo.banner', { name: shortName(me) })}
      <UnstyledButton onClick={() => void change()}>{t('demo.change')}</UnstyledButton>
    </aside>
  );
}
