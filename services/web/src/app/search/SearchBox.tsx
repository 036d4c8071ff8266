import { Modal, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pairFor } from '../../session/places';
import { usePlace } from '../../session/react';
import { Icon } from '../../ui/Icon';
import { features } from '../features';
import type { MenuEntry } from '../menu';
import classes from './SearchBox.module.css';
import { type Found, matching } from './find';
import { foundPeople } from './people';
import { recentOf, remember } from './recent';

interface Props {
  opened: boolean;
  onClose: () => void;
  menu: readonly MenuEntry[];
}
interface Group {
  name: 'people' | 'sections' | 'actions' | 'recent';
  rows: Found[];
}

/** One box for people, sections and actions (Ctrl+K). */
export function SearchBox({ opened, onClose, menu }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} withCloseButton={false} padding={0} size={620} yOffset="10vh" centered={false} attributes={{ content: { 'aria-label': t('shell.search') } }}>
      {opened && <Box onClose={onClose} menu={menu} />}
    </Modal>
  );
}

function Box({ onClose, menu }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const place = usePlace();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 120);
  const [at, setAt] = useState(0);
  const list = useId();
  const known = useMemo(() => {
    const sections = menu.flatMap((each) =>
      each.sections.map((section): Found => ({ id: section.to, label: t(`section.${section.name}`), note: section.as, to: section.to })),
    );
    const actions = features
      .flatMap((feature) => feature.actions ?? [])
      .filter((action) => pairFor(place, action.right))
      .map((action): Found => ({ id: action.id, label: t(`action.${action.name}`), to: `/${place.slug}${action.path}` }));
    return { sections, actions };
  }, [menu, place, t]);
  const people = useQuery({ ...foundPeople(place, asked, t), placeholderData: keepPreviousData });
  const groups: Group[] = (
    typed.trim()
      ? [
          { name: 'people', rows: asked.length > 1 ? (people.data ?? []).slice(0, 6) : [] },
          { name: 'sections', rows: matching(typed, known.sections).slice(0, 6) },
          { name: 'actions', rows: matching(typed, known.actions).slice(0, 4) },
        ]
      : [{ name: 'recent', rows: recentOf(place) }, { name: 'actions', rows: known.actions.slice(0, 5) }]
  ).filter((group): group is Group => group.rows.length > 0);
  const rows = groups.flatMap((group) => group.rows);
  const current = Math.min(at, Math.max(0, rows.length - 1));
  const open = (row: Found) => {
    remember(place, row);
    onClose();
    void navigate({ to: row.to });
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step) {
      event.preventDefault();
      setAt((current + step + rows.length) % Math.max(1, rows.length));
    } else if (event.key === 'Enter' && rows[current]) open(rows[current]);
  };
  return (
    <>
      <TextInput
        data-autofocus
        size="lg"
        variant="unstyled"
        px="md"
        leftSection={<Icon name="search" />}
        leftSectionWidth={48}
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={list}
        aria-activedescendant={rows[current] ? `${list}-${current}` : undefined}
        aria-label={t('shell.search-hint')}
        placeholder={t('shell.search-hint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div className={classes.results} id={list} role="listbox" aria-label={t('shell.search')}>
        {groups.map((group) => (
          <div key={group.name} role="group" aria-label={t(`search.${group.name}`)}>
            <Text className={classes.group}>{t(`search.${group.name}`)}</Text>
            {group.rows.map((row) => {
              const place = rows.indexOf(row);
              return (
                // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- keys stay in the field: aria-activedescendant
                <div
                  key={row.id}
                  id={`${list}-${place}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={place === current}
                  className={classes.row}
                  onMouseMove={() => setAt(place)}
                  onClick={() => open(row)}
                >
                  <span>{row.label}</span>
                  {row.note && <small>{row.note}</small>}
                </div>
              );
            })}
          </div>
        ))}
        {typed.trim().length > 1 && rows.length === 0 && !people.isFetching && (
          <Text c="dimmed" p="md">
            {t('search.nothing')}
          </Text>
        )}
      </div>
    </>
  );
}
