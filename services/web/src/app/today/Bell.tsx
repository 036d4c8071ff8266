import { Menu, Text, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace, useSession } from '../../session/react';
import { Icon } from '../../ui/Icon';
import classes from '../Shell.module.css';
import { useToday } from './useToday';

/** News of this place; the number counts what came since the bell was last opened. */
export default function Bell() {
  const { t } = useTranslation();
  const place = usePlace();
  const { me } = useSession();
  const { news } = useToday(place);
  const mark = `bell ${me?.person_id} ${place.slug}`;
  const [seen, setSeen] = useState(() => new Set((localStorage.getItem(mark) ?? '').split(' ')));
  const fresh = news.filter((item) => !seen.has(item.id)).length;
  const open = () => {
    const ids = news.map((item) => item.id);
    localStorage.setItem(mark, ids.slice(0, 200).join(' '));
    setSeen(new Set(ids));
  };
  const label = fresh > 0 ? t('shell.news-count', { count: fresh }) : t('shell.news');
  return (
    <Menu position="bottom-end" width={340} onOpen={open}>
      <Menu.Target>
        <UnstyledButton className={classes.round} aria-label={label}>
          <Icon name="bell" />
          {fresh > 0 && <span className={classes.badge}>{fresh}</span>}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {news.length === 0 && (
          <Text size="sm" c="dimmed" p="sm">
            {t('today.no-news')}
          </Text>
        )}
        {news.slice(0, 10).map((item) => (
          <Menu.Item key={item.id} component={Link} to={item.to} search={(item.search ?? {}) as never}>
            <Text size="sm" fw={500}>
              {item.title}
            </Text>
            {item.object && (
              <Text size="xs" c="dimmed">
                {item.object}
              </Text>
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
