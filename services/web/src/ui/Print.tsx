/** What paper has and the screen has not: a heading with place and date, a line to sign; and the button. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today, formatDay } from '../text/format';
import { Icon } from './Icon';
import classes from './Print.module.css';

export function PrintButton() {
  const { t } = useTranslation();
  return (
    <Button variant="default" leftSection={<Icon name="print" size={16} />} onClick={() => print()} visibleFrom="xs">
      {t('print.button')}
    </Button>
  );
}

/** Above the list on paper: whose it is. `wide`: the sheet lies on its long side. */
export function PrintHead({ where, wide, children }: { where: string; wide?: boolean; children?: ReactNode }) {
  return (
    <div className={classes.paper} data-paper={wide ? 'wide' : undefined}>
      <p>{where}</p>
      {children}
    </div>
  );
}

/** Below it: when it was printed and who answers for it. */
export function PrintFoot({ zone, who }: { zone?: string; who?: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.paper}>
      <p>{t('print.on', { day: formatDay(today(zone)) })}</p>
      {who && <p className={classes.sign}>{who}</p>}
    </div>
  );
}
