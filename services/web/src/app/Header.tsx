import { Kbd, UnstyledButton } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOnline, useUnsent } from '../offline/network';
import type { Place } from '../session/places';
import { useSession } from '../session/react';
import { formatSchoolYear, fullName, schoolYearOf, today } from '../text/format';
import { Icon } from '../ui/Icon';
import { OpensMenu } from './OpensMenu';
import classes from './Shell.module.css';
import { rolesAt, titleOf } from './titles';

export const headerMenus = () => import('./HeaderMenus');
const YearMenu = lazy(() => headerMenus().then((part) => ({ default: part.YearMenu })));
const PlaceMenu = lazy(() => headerMenus().then((part) => ({ default: part.PlaceMenu })));
const PersonMenu = lazy(() => headerMenus().then((part) => ({ default: part.PersonMenu })));
const SignOutSheet = lazy(() => import('./SignOutSheet').then((part) => ({ default: part.SignOutSheet })));
const Bell = lazy(() => import('./today/Bell'));

interface Props {
  place: Place;
  /** The first page stands: now the news of all features are asked for (F17). */
  later: boolean;
  onSearch: () => void;
  onHelp: () => void;
}

/** Place, year, search, state, news, help, person: left to right as screens.md §2 has it. */
export function Header({ place, later, onSearch, onHelp }: Props) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState(false);
  const past = place.year < schoolYearOf(today(place.zone));
  return (
    <header className={classes.header} data-kind={place.kind} data-past={past || undefined} data-no-print>
      <PlaceButton place={place} />
      <YearButton place={place} past={past} />
      <UnstyledButton className={classes.search} onClick={onSearch}>
        <Icon name="search" size={16} />
        {t('shell.search-hint')}
        <Kbd size="xs">{'Ctrl+K'}</Kbd>
      </UnstyledButton>
      <UnstyledButton className={`${classes.round} ${classes.phone}`} aria-label={t('shell.search')} onClick={onSearch}>
        <Icon name="search" />
      </UnstyledButton>
      <SavedState />
      <Suspense fallback={<span className={classes.round} />}>{later ? <Bell /> : <span className={classes.round} />}</Suspense>
      <UnstyledButton className={classes.round} aria-label={t('shell.help')} onClick={onHelp}>
        <Icon name="help" />
      </UnstyledButton>
      <PersonButton place={place} onLeave={() => setLeaving(true)} />
      <Suspense fallback={null}>{leaving && <SignOutSheet opened onClose={() => setLeaving(false)} />}</Suspense>
    </header>
  );
}

/** The school year one looks at, where the header has room for it; else it stands in the person's menu. */
function YearButton({ place, past }: { place: Place; past: boolean }) {
  const { t } = useTranslation();
  const shown = formatSchoolYear(place.year);
  return (
    <OpensMenu className={classes.year} aria-label={t('shell.year', { year: shown })} menu={(button) => <YearMenu place={place} button={button} />}>
      {past ? t('shell.past-year', { year: shown }) : shown}
      <Icon name="chevronDown" size={14} />
    </OpensMenu>
  );
}

function PlaceButton({ place }: { place: Place }) {
  const { t } = useTranslation();
  const { places } = useSession();
  const title = titleOf(place, t('shell.family'));
  const icon = <Icon name={place.kind === 'family' ? 'home' : 'school'} />;
  if (places.length < 2) {
    return (
      <div className={classes.place} title={rolesAt(place)}>
        {icon}
        <span>{title}</span>
      </div>
    );
  }
  return (
    <OpensMenu className={classes.place} aria-label={`${t('shell.acting-as')}: ${title}`} menu={(button) => <PlaceMenu place={place} button={button} />}>
      {icon}
      <span>{title}</span>
      <Icon name="chevronDown" size={16} />
    </OpensMenu>
  );
}

function PersonButton({ place, onLeave }: { place: Place; onLeave: () => void }) {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!me) return null;
  return (
    <OpensMenu
      className={classes.round}
      aria-label={`${t('shell.profile')}: ${fullName(me)}`}
      menu={(button) => <PersonMenu place={place} button={button} onLeave={onLeave} />}
    >
      <Icon name="person" />
    </OpensMenu>
  );
}

function SavedState() {
  const { t } = useTranslation();
  const online = useOnline();
  const unsent = useUnsent();
  const words = unsent > 0 ? t('shell.on-device', { count: unsent }) : online ? t('shell.saved') : t('shell.offline');
  return (
    <span className={classes.state} role="status" data-off={!online || unsent > 0 || undefined}>
      {words}
    </span>
  );
}
