import { CloseButton, Group, Select, Text } from '@mantine/core';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../../session/react';
import { formatDayLong } from '../../../text/format';
import { LinkButton } from '../../../ui/PageFrame';
import type { Lesson, MarkType } from '../model';
import { AskOpening } from '../openings/AskOpening';
import { isOpen, lessonLock, liftable, openingOf } from '../rules';
import { Panel } from './Panel';
import type { JournalStore } from './store';

interface Props {
  store: JournalStore;
  types: readonly MarkType[];
  lesson: Lesson;
  pair: string;
  anchor: DOMRect;
  onAsk: (lesson: Lesson) => void;
  onClose: () => void;
}

/** The column: its kind of work for what is typed next, topic and homework, the way to the lesson. */
export function ColumnPanel({ store, types, lesson, pair, anchor, onAsk, onClose }: Props) {
  const { t } = useTranslation('journal');
  const { t: common } = useTranslation();
  const place = usePlace();
  const topic = `l ${lesson.id}`;
  const kind = useSyncExternalStore(
    useCallback((listener: () => void) => store.watch(topic, listener), [store, topic]),
    () => store.kind(lesson.id),
  );
  const lock = lessonLock(lesson, store.grid);
  const request = openingOf(store.grid, lesson.id);
  const title = formatDayLong(lesson.held_on);
  return (
    <Panel anchor={anchor} label={title} onClose={onClose}>
      <Group justify="space-between" wrap="nowrap">
        <h2>{title}</h2>
        <CloseButton aria-label={common('close')} onClick={onClose} />
      </Group>
      <Text size="sm" c="dimmed">{t('lesson-number', { number: lesson.number })}</Text>
      {lock && <Text size="sm">{t(`lock.${lock}`)}</Text>}
      {(liftable(lock) || (request && isOpen(request))) && <AskOpening pair={pair} grid={store.grid} lesson={lesson} onAsk={() => onAsk(lesson)} />}
      <Select
        mt="sm" label={t('panel.column-kind')} description={t('panel.column-kind-hint')} allowDeselect={false} value={kind} disabled={lock !== null}
        comboboxProps={{ withinPortal: false }}
        data={types.map((type) => ({ value: type.code, label: t('kind', { name: type.name, weight: type.weight }) }))}
        onChange={(next) => next && store.setKind(lesson.id, next)}
      />
      <Text size="sm" mt="sm" c="dimmed">{t('part.topic')}</Text>
      <Text size="sm">{lesson.topic ?? t('no-topic')}</Text>
      <Text size="sm" mt="xs" c="dimmed">{t('part.homework')}</Text>
      <Text size="sm" mb="md">{lesson.homework ?? t('no-homework')}</Text>
      <LinkButton variant="light" to={`/${place.slug}/lessons/${lesson.id}?year=${store.grid.group.school_year}`}>
        {t('open-lesson')}
      </LinkButton>
    </Panel>
  );
}
