import { useMediaQuery } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, lazy, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../session/react';
import { useKeys } from '../ui/keys';
import { Header, headerMenus } from './Header';
import { PhoneBar, SideMenu } from './SideMenu';
import classes from './Shell.module.css';
import { Loading } from './Loading';
import { UpdateBar } from './UpdateBar';
import { DemoBar } from './start/DemoBar';
import { features } from './features';
import { useLater } from './later';
import { menuOf } from './menu';
import { useUsed } from './used';

// Dialogs come after the first page: fetched when it stands, so that Ctrl+K finds them there.
const searchBox = () => import('./search/SearchBox');
const helpPanel = () => import('./HelpPanel');
const SearchBox = lazy(() => searchBox().then((part) => ({ default: part.SearchBox })));
const HelpPanel = lazy(() => helpPanel().then((part) => ({ default: part.HelpPanel })));
const PAGE = <Outlet />;
const WAITING = <Loading />;
const PHONE = '(max-width: 47.99em)';

/** Header, menu, page: what stands around every page of a place. */
export function Shell() {
  const { t } = useTranslation();
  const place = usePlace();
  const menu = useMemo(() => menuOf(place, features), [place]);
  const later = useLater();
  // When the page is opened: first its frame, then what is in it, drawn in slices (F17, P2).
  const page = useDeferredValue(PAGE, WAITING);
  const phone = useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false });
  const [helping, setHelping] = useState(false);
  const path = useLocation({ select: (location) => location.pathname });
  useUsed(place, path, features);
  const [searchedAt, setSearchedAt] = useState<string | null>(null); // a navigation closes the box
  const setSearching = (open: boolean) => setSearchedAt(open ? path : null);
  useKeys([
    { code: 'KeyK', ctrl: true, shown: 'Ctrl+K', does: t('shell.search'), run: () => setSearching(true) },
    { code: 'F1', shown: 'F1', does: t('shell.keys'), inFields: true, run: () => setHelping((open) => !open) },
  ]);
  useEffect(() => {
    if (later) void Promise.all([searchBox(), helpPanel(), headerMenus()]).catch(() => undefined);
  }, [later]);
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
      <Header place={place} later={later} onSearch={() => setSearching(true)} onHelp={() => setHelping(true)} />
      <div className={classes.body}>
        {!phone && <SideMenu menu={menu} />}
        <main id="content" className={classes.main} tabIndex={-1}>
          {page}
        </main>
      </div>
      {phone && <PhoneBar menu={menu} />}
      <Suspense fallback={null}>
        {searchedAt === path && <SearchBox opened onClose={() => setSearching(false)} menu={menu} />}
        {helping && <HelpPanel opened onClose={() => setHelping(false)} />}
      </Suspense>
    </div>
  );
}
