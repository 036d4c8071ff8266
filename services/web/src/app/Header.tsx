import { Kbd, Menu, SegmentedControl, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { heldNow, useOnline, useUnsent } from '../offline/network';
import type { Place } from '../session/places';
import { useSession } from '../session/react';
import { signOut } from '../session/session';
import { formatSchoolYear, fullName, schoolYearOf, today } from '../text/format';
import { LANGUAGES, chooseLanguage, language } from '../text/language';
import { Icon } from '../ui/Icon';
import classes from './Shell.module.css';
import { SignOutSheet } from './SignOutSheet';

const Bell = lazy(() => import('./today/Bell'));

interface Props {
  place: Place;
  onSearch: () => void;
  onHelp: () => void;
}

/** Place, year, search, state, news, help, person: left to right as screens.md §2 has it. */
export function Header({ place, onSearch, onHelp }: Props) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState(false);
  const past = place.year < schoolYearOf(today(place.zone));
  return (
    <header className={classes.header} data-kind={place.kind} data-past={past || undefined} data-no-print>
      <PlaceMenu place={place} />
      <YearMenu place={place} past={past} />
      <UnstyledButton className={classes.search} onClick={onSearch}>
        <Icon name="search" size={16} />
        {t('shell.search-hint')}
        <Kbd size="xs">{'Ctrl+K'}</Kbd>
      </UnstyledButton>
      <UnstyledButton className={`${classes.round} ${classes.phone}`} aria-label={t('shell.search')} onClick={onSearch}>
        <Icon name="search" />
      </UnstyledButton>
      <SavedState />
      <Suspense fallback={<span className={classes.round} />}>
        <Bell />
      </Suspense>
      <UnstyledButton className={classes.round} aria-label={t('shell.help')} onClick={onHelp}>
        <Icon name="help" />
      </UnstyledButton>
      <PersonMenu onLeave={() => setLeaving(true)} />
      {leaving && <SignOutSheet opened onClose={() => setLeaving(false)} />}
    </header>
  );
}

/** The school year one looks at; it stands in the address, so that two tabs can differ. */
function YearMenu({ place, past }: { place: Place; past: boolean }) {
  const { t } = useTranslation();
  const now = schoolYearOf(today(place.zone));
  const shown = formatSchoolYear(place.year);
  return (
    <Menu width={260}>
      <Menu.Target>
        <UnstyledButton className={classes.year} aria-label={t('shell.year', { year: shown })}>
          {past ? t('shell.past-year', { year: shown }) : shown}
          <Icon name="chevronDown" size={14} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {[now, now - 1, now - 2].map((year) => (
          <Menu.Item
            key={year}
            component={Link}
            to="."
            search={((before: object) => ({ ...before, year })) as never}
            leftSection={year === place.year ? <Icon name="check" /> : <span className={classes.noIcon} />}
          >
            {formatSchoolYear(year)}
            {year !== now && (
              <Text size="xs" c="dimmed">
                {t('shell.only-look')}
              </Text>
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function titleOf(place: Place, family: string): string {
  return place.kind === 'family' && place.hats.some((hat) => hat.role === 'parent') ? family : place.title;
}

/** Hats grouped by place; inside one place nothing is switched. */
function PlaceMenu({ place }: { place: Place }) {
  const { t } = useTranslation();
  const { places } = useSession();
  const title = titleOf(place, t('shell.family'));
  const roles = (each: Place) => [...new Set(each.hats.map((hat) => hat.title))].join(', ');
  if (places.length < 2) {
    return (
      <div className={classes.place} title={roles(place)}>
        <Icon name={place.kind === 'family' ? 'home' : 'school'} />
        <span>{title}</span>
      </div>
    );
  }
  return (
    <Menu width={320}>
      <Menu.Target>
        <UnstyledButton className={classes.place} aria-label={`${t('shell.acting-as')}: ${title}`}>
          <Icon name={place.kind === 'family' ? 'home' : 'school'} />
          <span>{title}</span>
          <Icon name="chevronDown" size={16} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map((each) => (
          <Menu.Item
            key={each.slug}
            component={Link}
            to={`/${each.slug}`}
            leftSection={<Icon name={each.slug === place.slug ? 'check' : each.kind === 'family' ? 'home' : 'school'} />}
          >
            <Text size="sm" fw={500}>
              {titleOf(each, t('shell.family'))}
            </Text>
            <Text size="xs" c="dimmed">
              {roles(each)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
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

function PersonMenu({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  if (!me) return null;
  const choice = (['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(`shell.theme-${value}`) }));
  const languages = LANGUAGES.map((value) => ({ value, label: t(`shell.language-${value}`) }));
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <UnstyledButton className={classes.round} aria-label={`${t('shell.profile')}: ${fullName(me)}`}>
          <Icon name="person" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {fullName(me)}
          </Text>
          {me.username}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>{t('shell.theme')}</Menu.Label>
        <SegmentedControl fullWidth size="xs" data={choice} value={colorScheme} onChange={(value) => setColorScheme(value)} />
        <Menu.Label>{t('shell.language')}</Menu.Label>
        <SegmentedControl fullWidth size="xs" data={languages} value={language} onChange={(value) => chooseLanguage(value)} />
        <Menu.Divider mt={8} />
        <Menu.Item leftSection={<Icon name="exit" />} onClick={() => (heldNow() > 0 ? onLeave() : void signOut())}>
          {t('shell.sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
