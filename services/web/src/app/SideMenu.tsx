import { UnstyledButton } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon';
import classes from './Shell.module.css';
import { type MenuEntry, thumbOf } from './menu';

const PhoneMenu = lazy(() => import('./PhoneMenu'));

/** Below which entry the shown address lies: the longest that fits. */
function useHere(menu: readonly MenuEntry[]): string | undefined {
  const path = useLocation({ select: (location) => location.pathname });
  return menu
    .flatMap((each) => each.sections.map((section) => section.to))
    .filter((to) => path === to || path.startsWith(`${to}/`))
    .sort((a, b) => b.length - a.length)[0];
}

interface Props {
  menu: readonly MenuEntry[];
}

/** Up to eight entries, the rest under «Ещё»; the sections of the entry one is in. */
export function SideMenu({ menu }: Props) {
  const { t } = useTranslation();
  const here = useHere(menu);
  const rest = menu.filter((each) => each.level === 'more');
  const inRest = rest.some((each) => each.sections.some((section) => section.to === here));
  const [unfolded, setUnfolded] = useState(false);
  const open = unfolded || inRest;
  return (
    <nav className={classes.menu} aria-label={t('shell.menu')} data-no-print>
      <ul>
        {menu
          .filter((each) => each.level === 'main')
          .map((each) => (
            <Item key={each.entry} each={each} here={here} />
          ))}
        {rest.length > 0 && (
          <li>
            <UnstyledButton className={`${classes.item} ${classes.more}`} aria-expanded={open} onClick={() => setUnfolded(!unfolded)}>
              <Icon name={open ? 'up' : 'chevronDown'} />
              <span className={classes.word}>{t('more')}</span>
            </UnstyledButton>
          </li>
        )}
        {open && rest.map((each) => <Item key={each.entry} each={each} here={here} />)}
      </ul>
    </nav>
  );
}

function Item({ each, here }: { each: MenuEntry; here: string | undefined }) {
  const { t } = useTranslation();
  const inside = each.sections.some((section) => section.to === here);
  const [first] = each.sections;
  const several = each.sections.length > 1;
  return (
    <li>
      <Link
        to={first.to}
        className={classes.item}
        title={`${t(`section.${each.entry}`)} · ${first.as}`}
        data-here={inside || undefined}
        aria-current={here === first.to && !several ? 'page' : undefined}
      >
        <Icon name={each.icon} />
        <span className={classes.word}>{t(`section.${each.entry}`)}</span>
      </Link>
      {inside && several && (
        <ul>
          {each.sections.map((section) => (
            <li key={section.to}>
              <Link
                to={section.to}
                className={`${classes.item} ${classes.sub}`}
                data-here={section.to === here || undefined}
                aria-current={section.to === here ? 'page' : undefined}
              >
                {t(`section.${section.name}`)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** The phone's bar of five in the thumb's reach; «Ещё» opens the whole menu from below. */
export function PhoneBar({ menu }: Props) {
  const { t } = useTranslation();
  const here = useHere(menu);
  const thumb = thumbOf(menu);
  const path = useLocation({ select: (location) => location.pathname });
  const [openAt, setOpenAt] = useState<string | null>(null); // a navigation closes the menu
  return (
    <>
      <nav className={classes.bottom} aria-label={t('shell.menu')} data-no-print>
        {thumb.map((each) => (
          <Link
            key={each.entry}
            to={each.sections[0].to}
            className={classes.thumb}
            data-here={each.sections.some((section) => section.to === here) || undefined}
          >
            <Icon name={each.icon} size={22} />
            <span>{t(`section.${each.entry}`)}</span>
          </Link>
        ))}
        <UnstyledButton className={classes.thumb} onClick={() => setOpenAt(path)}>
          <Icon name="more" size={22} />
          <span>{t('more')}</span>
        </UnstyledButton>
      </nav>
      {openAt === path && (
        <Suspense fallback={null}>
          <PhoneMenu menu={menu} here={here} onClose={() => setOpenAt(null)} />
        </Suspense>
      )}
    </>
  );
}
