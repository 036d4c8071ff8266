import { Menu, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TodayItem } from '../../session/slots';

/** The newest ten, each leading to what it tells of. */
export default function NewsMenu({ news, button }: { news: readonly TodayItem[]; button: ReactElement }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={340}>
      <Menu.Target>{button}</Menu.Target>
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
