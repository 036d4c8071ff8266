/** The menus behind the header's buttons, fetched after the first page (OpensMenu). */
import { Menu, SegmentedControl, Text, useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { heldNow } from '../offline/network';
import type { Place } from '../session/places';
import { useSession } from '../session/react';
import { signOut } from '../session/session';
import { formatSchoolYear, fullName, schoolYearOf, today } from '../text/format';
import { LANGUAGES, chooseLanguage, language } from '../text/language';
import { Icon } from '../ui/Icon';
import classes from './Shell.module.css';
import { rolesAt, titleOf } from './titles';

interface Props {
  place: Place;
  /** The button that has been pressed. */
  button: ReactElement;
}

export function YearMenu({ place, button }: Props) {
  return (
    <Menu width={260}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Years place={place} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** It stands in the address, so that two tabs can differ. */
function Years({ place, className }: { place: Place; className?: string }) {
  const { t } = useTranslation();
  const now = schoolYearOf(today(place.zone));
  return [now, now - 1, now - 2].map((year) => (
    <Menu.Item
      key={year}
      className={className}
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
  ));
}

/** Hats grouped by place; inside one place nothing is switched. */
export function PlaceMenu({ place, button }: Props) {
  const { t } = useTranslation();
  const { places, me } = useSession();
  return (
    <Menu width={320}>
      <Menu.Target>{button}</Menu.Target>
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
              {rolesAt(each)}
            </Text>
          </Menu.Item>
        ))}
        {(me?.closed ?? []).map((each) => (
          <Menu.Label key={each.segment}>{t(`start.place-${each.state}`, { name: each.segment_name })}</Menu.Label>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Who one is, the look of the page, the way out. */
export function PersonMenu({ place, button, onLeave }: Props & { onLeave: () => void }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  if (!me) return null;
  const choice = (['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(`shell.theme-${value}`) }));
  const languages = LANGUAGES.map((value) => ({ value, label: t(`shell.language-${value}`) }));
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {fullName(me)}
          </Text>
          {me.username}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label className={classes.narrow}>{t('section.year')}</Menu.Label>
        <Years place={place} className={classes.narrow} />
        <Menu.Label>{t('shell.theme')}</Menu.Label>
        <SegmentedControl fullWidth size="xs" data={choice} value={colorScheme} onChange={(value) => setColorScheme(value)} />
        <Menu.Label>{t('shell.language')}</Menu.Label>
        <SegmentedControl fullWidth size="xs" data={languages} value={language} onChange={(value) => chooseLanguage(value)} />
        <Menu.Divider mt={8} />
        <Menu.Item component={Link} to={`/${place.slug}/security`} leftSection={<Icon name="gear" />}>
          {t('shell.security')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="exit" />} onClick={() => (heldNow() > 0 ? onLeave() : void signOut())}>
          {t('shell.sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
