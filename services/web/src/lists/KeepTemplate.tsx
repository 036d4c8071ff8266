/** Keep what is chosen: for oneself, or for everybody of the organisation who may keep such. */
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, usePlace } from '../session/react';
import { ProblemAlert } from '../ui/ProblemAlert';
import { done } from '../ui/toast';
import { type Source, sourceOf } from './source';
import { SHARE, type Template, type TemplateEdit, useDrop, useKeep } from './templates';

interface Props {
  source: Source;
  chosen: Template | undefined;
  body: Pick<TemplateEdit, 'columns' | 'sort' | 'heading' | 'signs'>;
  onKept: (template: Template) => void;
  onDropped: () => void;
}

/** The conditions of the screen as a template keeps them, with their words. */
function conditions(source: Source): Record<string, string> {
  const query = 'list' in source ? Object.entries(source.query ?? {}).filter(([, value]) => value !== undefined && value !== '' && value !== false) : [];
  if (query.length === 0) return {};
  return { ...Object.fromEntries(query.map(([name, value]) => [name, String(value)])), ...(source.note && { note: source.note.slice(0, 160) }) };
}

export function KeepTemplate({ source, chosen, body, onKept, onDropped }: Props) {
  const { t } = useTranslation();
  const place = usePlace();
  const shares = useMay(SHARE);
  const keep = useKeep(place);
  const drop = useDrop(place);
  const [naming, setNaming] = useState(false);
  const [title, setTitle] = useState(t('lists.mine'));
  const [shared, setShared] = useState(false);
  const [with_, setWith] = useState(false);
  const now = conditions(source);
  const asked = Object.keys(now).length > 0;
  const put = (template: Template | undefined) =>
    keep.mutate(
      { template, source: sourceOf(source), shared: template?.shared ?? shared, body: { ...body, title: template?.title ?? title.trim(), filters: template ? (with_ ? now : template.filters) : with_ ? now : {} } },
      {
        onSuccess: (kept) => {
          onKept(kept);
          setNaming(false);
          done(t(kept.shared ? 'lists.kept-shared' : 'lists.kept', { title: kept.title }));
        },
      },
    ); // prettier-ignore
  const remove = (template: Template) =>
    drop.mutate(template, {
      onSuccess: () => {
        onDropped();
        const again = () => keep.mutate({ source: sourceOf(source), shared: template.shared, body: { title: template.title, columns: template.columns, sort: template.sort, heading: template.heading, signs: template.signs, filters: template.filters } });
        done(t(template.shared ? 'lists.dropped-shared' : 'lists.dropped', { title: template.title }), again);
      },
    }); // prettier-ignore
  const able = chosen?.may_write;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {able && <Button variant="subtle" size="xs" loading={keep.isPending} onClick={() => put(chosen)}>{t('lists.change', { title: chosen.title })}</Button>}
        {able && <Button variant="subtle" size="xs" color="red" loading={drop.isPending} onClick={() => remove(chosen)}>{t('lists.drop')}</Button>}
        <Button variant="subtle" size="xs" aria-expanded={naming} onClick={() => setNaming(!naming)}>{t('lists.keep-as')}</Button>
      </Group>
      {(naming || able) && asked && <Checkbox label={t('lists.with-filter')} checked={with_} onChange={(event) => setWith(event.currentTarget.checked)} />}
      {naming && (
        <>
          {shares && <Checkbox label={t('lists.for-all')} checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />}
          <Group align="flex-end" wrap="nowrap">
            <TextInput style={{ flex: 1 }} label={t('lists.name')} maxLength={80} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
            <Button variant="default" disabled={title.trim().length < 2 || body.columns.length === 0} loading={keep.isPending} onClick={() => put(undefined)}>{t('lists.keep')}</Button>
          </Group>
        </>
      )}
      <ProblemAlert problem={keep.error ?? drop.error} />
    </Stack>
  );
}
