import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, lazy, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../session/react';
import { useKeys } from '../ui/keys';
import { Header } from './Header';
import { PhoneBar, SideMenu } from './SideMenu';
import classes from './Shell.module.css';
import { UpdateBar } from './UpdateBar';
import { DemoBar } from './start/DemoBar';
import { features } from './features';
import { menuOf } from './menu';

// Dialogs come after the first page: fetched when it stands, so that Ctrl+K finds them there.
const searchBox = () => import('./search/SearchBox');
const helpPanel = () => import('./HelpPanel');
const SearchBox = lazy(() => searchBox().then((part) => ({ default: part.SearchBox })));
const HelpPanel = lazy(() => helpPanel().then((part) => ({ default: part.HelpPanel })));
const AFTER_FIRST_PAGE = 1500;

/** Header, menu, page: what stands around every page of a place. */
export function Shell() {
  const { t } = useTranslation();
  const place = usePlace();
  const menu = useMemo(() => menuOf(place, features), [place]);
  const [helping, setHelping] = useState(false);
  const path = useLocation({ select: (location) => location.pathname });
  const [searchedAt, setSearchedAt] = useState<string | null>(null); // a navigation closes the box
  const setSearching = (open: boolean) => setSearchedAt(open ? path : null);
  useKeys([
    { code: 'KeyK', ctrl: true, shown: 'Ctrl+K', does: t('shell.search'), run: () => setSearching(true) },
    { code: 'F1', shown: 'F1', does: t('shell.keys'), inFields: true, run: () => setHelping((open) => !open) },
  ]);
  useEffect(() => {
    const waiting = setTimeout(() => void Promise.all([searchBox(), helpPanel()]).catch(() => undefined), AFTER_FIRST_PAGE);
    return () => clearTimeout(waiting);
  }, []);
  // «?» stands on different keys in the two layouts: it is bound to the character.
  useEffect(() => {
    const ask = (event: KeyboardEvent) => {
      const field = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]');
      if (event.key === '?' && !field) setHelping((open) => !open);
    };
    addEventListener('keydown', ask);
    return () => removeEventListener('keydown', ask);
  }, []);
  return (
    <div className={classes.shell} data-kind={place.kind}>
      <a href="#content" className={classes.skip}>
        {t('skip')}
      </a>
      <DemoBar />
      <UpdateBar />
      <Header place={place} onSearch={() => setSearching(true)} onHelp={() => setHelping(true)} />
      <div className={classes.body}>
        <SideMenu menu={menu} />
        <main id="content" className={classes.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <PhoneBar menu={menu} />
      <Suspense fallback={null}>
        {searchedAt === path && <SearchBox opened onClose={() => setSearching(false)} menu={menu} />}
        {helping && <HelpPanel opened onClose={() => setHelping(false)} />}
      </Suspense>
    </div>
  );
}
