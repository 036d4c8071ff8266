import { Button, Group, Text, TextInput, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { dropDraft, keepDraft, readDraft } from '../../../session/drafts';
import { freshWords } from '../grid/changes';
import { seen } from '../grid/states';
import type { JournalStore } from '../grid/store';
import { type Edit, type WantedWords, isWords } from '../outbox/edits';
import type { Outbox } from '../outbox/outbox';
import classes from './Lesson.module.css';

interface Props {
  lesson: string;
  store: JournalStore;
  outbox: Outbox;
  previous: string | null;
  locked: boolean;
}
/** Typed, but the field is not left yet; `began`: what stood there when the typing began. */
interface Draft {
  words: WantedWords;
  began: WantedWords & { version: number };
}

/** Topic and homework: a draft while typed, through the outbox on leaving the field, like every cell of the journal. */
export function LessonWords({ lesson, store, outbox, previous, locked }: Props) {
  const { t } = useTranslation('journal');
  const name = `words ${lesson}`;
  const { served, edit } = useWords(store, lesson);
  const [draft, setDraft] = useState<Draft | null>(null);
  const typing = useRef<Draft | null>(null);
  const own = edit && isWords(edit.want) ? edit.want : null;
  const shown = draft?.words ?? own ?? served;
  const type = (next: Partial<WantedWords>) => {
    const now = { words: { topic: shown.topic, homework: shown.homework, ...next }, began: typing.current?.began ?? { ...served } };
    typing.current = now;
    setDraft(now);
    keepDraft(name, now);
  };
  const leave = useCallback(() => {
    const now = typing.current;
    if (!now) return;
    typing.current = null;
    setDraft(null);
    void outbox.write(freshWords(store, lesson, now.words, now.began)).then(() => typing.current ?? dropDraft(name));
  }, [outbox, store, lesson, name]);
  useEffect(() => {
    // A tab that was closed in the middle of a word.
    typing.current ??= readDraft<Draft>(name);
    leave();
    const hidden = () => document.visibilityState === 'hidden' && leave();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      leave();
    };
  }, [name, leave]);
  return (
    <section className={classes.part} aria-label={t('part.topic')}>
      {previous && <Text size="sm" c="dimmed">{t('lesson.previous-homework', { homework: previous })}</Text>}
      <TextInput label={t('lesson.topic-label')} disabled={locked} maxLength={1000} value={shown.topic} onChange={(event) => type({ topic: event.currentTarget.value })} onBlur={leave} onKeyDown={(event) => event.key === 'Enter' && leave()} />
      <Textarea mt="xs" label={t('lesson.homework-label')} disabled={locked} autosize minRows={2} maxRows={8} maxLength={4000} value={shown.homework} onChange={(event) => type({ homework: event.currentTarget.value })} onBlur={leave} />
      <State edit={edit} typing={draft !== null} outbox={outbox} store={store} />
    </section>
  );
}

function useWords(store: JournalStore, lesson: string) {
  const queries = useQueryClient();
  const topic = `l ${lesson}`;
  const watch = useCallback((listener: () => void) => store.watch(topic, listener), [store, topic]);
  const edit = useSyncExternalStore(watch, () => store.wordsEdit(lesson));
  const version = useSyncExternalStore(watch, () => store.words(lesson).version);
  // The neighbours' line «к этому уроку было задано» and the days of the phone read the same words.
  useEffect(() => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'journal' && queryKey.includes('around') }), [queries, version]);
  return { served: store.words(lesson), edit };
}

interface StateProps {
  edit: Edit | undefined;
  typing: boolean;
  outbox: Outbox;
  store: JournalStore;
}

/** The same states as a cell has: on its way, on the device, refused and why, changed by a colleague. */
function State({ edit, typing, outbox, store }: StateProps) {
  const { t } = useTranslation('journal');
  const [sent, setSent] = useState(false);
  if (edit && !sent) setSent(true);
  if (edit?.state === 'conflict' && edit.now && isWords(edit.want)) {
    const { now, want } = edit;
    const theirs = isWords(now.want) ? now.want : { topic: '', homework: '' };
    const decide = (whose: 'mine' | 'theirs') =>
      void outbox.decide(edit.id, whose).then((before) => {
        if (whose === 'theirs' && before) store.arrived({ ...before, want: theirs }, now.version, null);
      });
    return (
      <div className={classes.conflict} role="alert">
        <Text size="sm">{t('lesson.stale', { topic: theirs.topic, homework: theirs.homework })}</Text>
        <Text size="sm">{t('lesson.stale-yours', { topic: want.topic, homework: want.homework })}</Text>
        <Group gap="xs" mt="xs">
          <Button size="xs" onClick={() => decide('mine')}>{t('lesson.stale-mine')}</Button>
          <Button size="xs" variant="default" onClick={() => decide('theirs')}>{t('lesson.stale-theirs')}</Button>
        </Group>
      </div>
    );
  }
  if (edit?.state === 'refused') {
    return (
      <div className={classes.conflict} role="alert">
        <Text size="sm">{t('lesson.refused', { why: edit.why })}</Text>
        <Button mt={6} size="xs" variant="default" onClick={() => void outbox.drop(edit.id)}>{t('give-up')}</Button>
      </div>
    );
  }
  const words = typing ? '' : !edit ? (sent ? t('lesson.kept') : '') : seen(edit) === 'waiting' ? t('waits') : t('state.sending');
  return (
    <Text size="xs" c="dimmed" mt={4} role="status" mih={18}>
      {words}
    </Text>
  );
}
