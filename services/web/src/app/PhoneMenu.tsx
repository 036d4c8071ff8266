import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon';
import classes from './Shell.module.css';
import type { MenuEntry } from './menu';

interface Props {
  menu: readonly MenuEntry[];
  here: string | undefined;
  onClose: () => void;
}

/** The whole menu on the phone, from below. */
export default function PhoneMenu({ menu, here, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer opened onClose={onClose} position="bottom" size="75%" title={t('shell.menu')} closeButtonProps={{ 'aria-label': t('close') }}>
      {menu.flatMap((each) =>
        each.sections.map((section) => (
          <Link key={section.to} to={section.to} className={classes.item} data-here={section.to === here || undefined}>
            <Icon name={each.icon} />
            {t(`section.${each.sections.length > 1 ? section.name : each.entry}`)}
          </Link>
        )),
      )}
    </Drawer>
  );
}
