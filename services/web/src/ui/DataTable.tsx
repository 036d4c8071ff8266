/**
 * The list: sorted, filtered and paged by the address, so that «Назад», a bookmark and a link in a letter restore it.
 * On the phone its rows are two-line cards. Rows may be chosen; what is chosen is copied as a table.
 */
import { Button, Checkbox, Group, Pagination, Text, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DataTable.module.css';
import { Cards, Rows } from './DataTableRows';
import { Icon } from './Icon';
import { copyTable } from './clipboard';
import { useKeys } from './keys';
import { type Column, PAGE, type TableSearch, arranged, copied, pagesOf } from './table';
import { done } from './toast';
import { usePrinting } from './usePrinting';

interface Props<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Whole address of a row. */
  rowLink?: (row: Row) => string;
  /** From the address, and how it changes: `navigate({ search: (old) => ({ ...old, ...next }) })`. */
  search: TableSearch;
  onSearch: (next: TableSearch) => void;
  /** A field that filters the rows that are here. */
  filter?: boolean;
  /** Further filters, left of the count. */
  filters?: ReactNode;
  /** What may be done with chosen rows; gives rows a box. */
  chosenActions?: (chosen: Row[]) => ReactNode;
  /** What takes the list away: files, paper. */
  tools?: ReactNode;
  /** The service has more rows: a keyset page. */
  more?: { load: () => void; loading: boolean };
  /** Why it is empty and what to do next. */
  empty: ReactNode;
}

/** What is selected in a field is copied as text, arrows in a dialog or a menu are its own. */
const inField = (): boolean => document.activeElement?.matches('input[type="text"], input[type="search"], textarea') ?? false;
const inOverlay = (): boolean => document.activeElement?.closest('[role="dialog"], [role="menu"]') != null;

export function DataTable<Row>(props: Props<Row>) {
  const { columns, rows, rowKey, search, onSearch, filter, filters, chosenActions, tools, more, empty } = props;
  const { t } = useTranslation();
  const phone = useMediaQuery('(max-width: 37.49em)', undefined, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const section = useRef<HTMLElement>(null);
  const found = useMemo(() => arranged(rows, columns, search), [rows, columns, search]);
  const page = Math.min(search.page ?? 1, pagesOf(found.length));
  const printing = usePrinting();
  const visible = printing ? found : found.slice((page - 1) * PAGE, page * PAGE);
  const taken = found.filter((row) => chosen.has(rowKey(row)));
  const cells = (some: readonly Row[]) => [
    columns.map((column) => column.header),
    ...some.map((row) => columns.map((column) => copied(column, row))),
  ];
  const copy = () => {
    const some = taken.length > 0 ? taken : found;
    void copyTable(cells(some)).then(() => done(t('table.copied', { count: some.length })));
  };
  useKeys([
    {
      code: 'KeyC', ctrl: true, shown: 'Ctrl+C', does: t('table.copy'),
      run: () => (getSelection()?.isCollapsed === false || inField() ? document.execCommand('copy') : copy()),
    },
    {
      code: 'ArrowDown', shown: '↓ ↑', does: t('table.walk'),
      run: () => !inOverlay() && section.current?.querySelector<HTMLElement>('[data-row-link]')?.focus(),
    },
  ]); // prettier-ignore
  const toggle = (key: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  const choice = chosenActions ? { chosen, toggle } : undefined;
  if (rows.length === 0 && !more) return <>{empty}</>;
  return (
    <section aria-label={props.caption} ref={section}>
      <Group gap="sm" mb="xs" align="center" data-no-print>
        {filter && (
          <TextInput
            type="search"
            size="sm"
            w={260}
            aria-label={t('table.filter')}
            placeholder={t('table.filter')}
            leftSection={<Icon name="search" size={16} />}
            value={search.q ?? ''}
            onChange={(event) => onSearch({ ...search, q: event.currentTarget.value || undefined, page: undefined })}
          />
        )}
        {filters}
        <Text size="sm" c="dimmed" role="status">
          {t(more ? 'table.shown' : 'table.count', { count: found.length })}
        </Text>
        <Button ml="auto" variant="subtle" size="xs" leftSection={<Icon name="copy" size={16} />} onClick={copy} visibleFrom="xs">
          {t('table.copy')}
        </Button>
        {tools}
      </Group>
      {found.length === 0 ? (
        <Text c="dimmed" py="md">
          {t('table.nothing-found')}
        </Text>
      ) : phone && !printing ? (
        <Cards {...props} rows={visible} choice={choice} />
      ) : (
        <Rows {...props} rows={visible} choice={choice} all={found} setChosen={setChosen} />
      )}
      {(more || pagesOf(found.length) > 1) && (
        <Group mt="sm" gap="md" data-no-print>
          {pagesOf(found.length) > 1 && (
            <Pagination total={pagesOf(found.length)} value={page} onChange={(next) => onSearch({ ...search, page: next })} getControlProps={(control) => ({ 'aria-label': t(control === 'previous' ? 'table.previous' : 'table.next') })} />
          )}
          {more && (
            <Button variant="default" onClick={more.load} loading={more.loading}>
              {t('table.more')}
            </Button>
          )}
        </Group>
      )}
      {taken.length > 0 && chosenActions && (
        <div className={classes.bar} role="region" aria-label={t('table.chosen', { count: taken.length })} data-no-print>
          <Text fw={500}>{t('table.chosen', { count: taken.length })}</Text>
          {chosenActions(taken)}
          <Button variant="subtle" onClick={() => setChosen(new Set())}>
            {t('table.choose-none')}
          </Button>
        </div>
      )}
    </section>
  );
}

export interface Choice {
  chosen: ReadonlySet<string>;
  toggle: (key: string, on: boolean) => void;
}

/** The box of a row. */
export function RowBox({ choice, id, label }: { choice: Choice; id: string; label: string }) {
  return (
    <Checkbox
      aria-label={label}
      checked={choice.chosen.has(id)}
      onChange={(event) => choice.toggle(id, event.currentTarget.checked)}
    />
  );
}
