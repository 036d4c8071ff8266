import { UnstyledButton } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { putUpdateOff, takeUpdate, updateWaits, watchUpdate } from '../offline/worker';
import classes from './Shell.module.css';

/** A new version is there; the person decides when, for every tab reloads. */
export function UpdateBar() {
  const { t } = useTranslation();
  if (!useSyncExternalStore(watchUpdate, updateWaits)) return null;
  return (
    <aside className={classes.bar} aria-label={t('shell.update')} data-no-print>
      {t('shell.update')}
      <UnstyledButton onClick={takeUpdate}>{t('shell.update-now')}</UnstyledButton>
      <UnstyledButton onClick={putUpdateOff}>{t('shell.update-later')}</UnstyledButton>
    </aside>
  );
}
