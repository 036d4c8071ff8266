import { Button, Group, Text, TextInput, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../api/problem';
import { dropDraft, keepDraft, readDraft } from '../../../session/drafts';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import type { JournalStore } from '../grid/store';
import classes from './Lesson.module.css';
import { type LessonView, type Words, useWriteText } from './queries';

interface Props {
  pair: string;
  lesson: LessonView;
  store: JournalStore;
  previous: string | null;
  locked: boolean;
}

/** Topic and homework: kept as a draft while typed, written on leaving the field; a colleague's text is shown beside. */
export function LessonWords({ pair, lesson, store, previous, locked }: Props) {
  const { t } = useTranslation('journal');
  const queries = useQueryClient();
  const name = `lesson ${lesson.id}`;
  const saved: Words = { topic: lesson.topic ?? '', homework: lesson.homework ?? '' };
  const [words, setWords] = useState<Words>(() => readDraft<Words>(name) ?? saved);
  const [version, setVersion] = useState(lesson.version);
  const text = useWriteText(pair, lesson);
  const problem = text.error ? asProblem(text.error) : null;
  const type = (next: Partial<Words>) => {
    const all = { ...words, ...next };
    setWords(all);
    keepDraft(name, all);
  };
  const write = (over = version) => {
    if (words.topic.trim() === saved.topic && words.homework.trim() === saved.homework && over === lesson.version) {
      dropDraft(name);
      return;
    }
    text.mutate(
      { ...words, version: over },
      {
        onSuccess: (now) => {
          dropDraft(name);
          setVersion(now.version);
          const held = store.lesson(0);
          if (held) Object.assign(held, { topic: now.topic, homework: now.homework, state: now.state, version: now.version });
          void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'journal' && queryKey.includes('around') });
        },
      },
    );
  };
  const stale = problem?.kind === 'stale' ? (problem.facts as { version?: number; topic?: string | null; homework?: string | null }) : null;
  const state = text.isPending ? t('state.sending') : text.isSuccess ? t('lesson.kept') : '';
  return (
    <section className={classes.part} aria-label={t('part.topic')}>
      {previous && <Text size="sm" c="dimmed">{t('lesson.previous-homework', { homework: previous })}</Text>}
      <TextInput label={t('lesson.topic-label')} disabled={locked} maxLength={1000} value={words.topic} onChange={(event) => type({ topic: event.currentTarget.value })} onBlur={() => write()} onKeyDown={(event) => event.key === 'Enter' && write()} />
      <Textarea mt="xs" label={t('lesson.homework-label')} disabled={locked} autosize minRows={2} maxRows={8} maxLength={4000} value={words.homework} onChange={(event) => type({ homework: event.currentTarget.value })} onBlur={() => write()} />
      <Text size="xs" c="dimmed" mt={4} role="status" mih={18}>
        {state}
      </Text>
      {stale ? (
        <div className={classes.conflict} role="alert">
          <Text size="sm">{t('lesson.stale', { topic: stale.topic ?? '', homework: stale.homework ?? '' })}</Text>
          <Group gap="xs" mt="xs">
            <Button size="xs" onClick={() => write(stale.version)}>{t('lesson.stale-mine')}</Button>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                dropDraft(name);
                setWords({ topic: stale.topic ?? '', homework: stale.homework ?? '' });
                setVersion(stale.version ?? version);
                text.reset();
              }}
            >
              {t('lesson.stale-theirs')}
            </Button>
          </Group>
        </div>
      ) : (
        <ProblemAlert problem={problem} onRetry={() => write()} />
      )}
    </section>
  );
}
