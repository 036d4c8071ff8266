import { Anchor, Box, Button, Group, Title, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PageFrame.module.css';

export interface Crumb {
  label: string;
  to: string;
}

interface Props {
  title: string;
  /** Beside the title: «черновик», a number. */
  note?: ReactNode;
  crumbs?: readonly Crumb[];
  actions?: ReactNode;
  /** Three lines about this screen for the panel «?». */
  help?: readonly string[];
  /** Tabs of the same thing; each is an address. */
  tabs?: readonly Crumb[];
  /** `reading`: a column of text; `whole`: tables. */
  width?: 'reading' | 'whole';
  children: ReactNode;
}

let shown: readonly string[] = [];
const listeners = new Set<() => void>();
function show(lines: readonly string[]): void {
  shown = lines;
  listeners.forEach((listener) => listener());
}
/** The help of the screen being shown. */
export const usePageHelp = (): readonly string[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );

/** Set by the shell before a navigation by a person; the first page of a visit leaves the focus alone. */
let focusNext = false;
export const focusTitleNext = (): void => {
  focusNext = true;
};

/** Frame of every page: one h1 that takes the focus after a navigation, way up, actions, tabs, help. */
export function PageFrame({ title, note, crumbs, actions, help, tabs, width = 'whole', children }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('page-title', { title });
  }, [title, t]);
  useEffect(() => {
    if (focusNext) heading.current?.focus({ preventScroll: true });
    focusNext = false;
  }, []);
  const lines = help?.join('\n') ?? '';
  useEffect(() => {
    show(lines ? lines.split('\n') : []);
    return () => show([]);
  }, [lines]);
  return (
    <Box className={classes.frame} data-width={width}>
      {crumbs && crumbs.length > 0 && (
        <nav aria-label={t('crumbs')} className={classes.crumbs} data-no-print>
          {crumbs.map((crumb) => (
            <Anchor key={crumb.to} component={Link} to={crumb.to} size="sm">
              {crumb.label}
            </Anchor>
          ))}
        </nav>
      )}
      <Group justify="space-between" align="flex-start" gap="sm" mb="md" className={classes.head}>
        <Group gap="sm" align="baseline">
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {note}
        </Group>
        {actions && (
          <Group gap="xs" data-no-print>
            {actions}
          </Group>
        )}
      </Group>
      {tabs && tabs.length > 1 && (
        <nav aria-label={t('tabs')} className={classes.tabs} data-no-print>
          {tabs.map((tab) => (
            <UnstyledButton key={tab.to} component={Link} to={tab.to} className={classes.tab} activeOptions={{ exact: true, includeSearch: false }}>
              {tab.label}
            </UnstyledButton>
          ))}
        </nav>
      )}
      {children}
    </Box>
  );
}

/** A button that leads somewhere. */
export function LinkButton({ to, search, children, variant }: { to: string; search?: object; children: ReactNode; variant?: string }) {
  return (
    <Button component={Link} to={to} search={search as never} variant={variant ?? 'filled'}>
      {children}
    </Button>
  );
}
