import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, usePlace } from '../../session/react';
import { dayOf, formatDay } from '../../text/format';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import styles from './Consents.module.css';
import { Effects } from './Effects';
import { TextShown } from './TextShown';
import { TextSheet } from './TextSheet';
import { READ, TEXTS, kinds, useSetting } from './queries';
import type { Kind } from './rules';

/** Texts of consents as they hold here: whose, which version, what depends on them. */
export default function TextsPage() {
  const { t } = useTranslation('consents');
  const place = usePlace();
  const { data: all } = useSuspenseQuery(kinds(place));
  const writes = useMay(TEXTS);
  const lists = useMay(READ);
  const [editing, setEditing] = useState<Kind | 'new' | null>(null);
  return (
    <PageFrame title={t('texts-title')} crumbs={lists ? [{ label: t('title'), to: `/${place.slug}/consents` }] : []} help={[t('help-texts-1'), t('help-texts-2')]} width="reading" actions={writes && <Button variant="default" onClick={() => setEditing('new')}>{t('new-kind')}</Button>}>
      <Stack gap="md">{all.map((each) => <One key={each.kind} kind={each} onEdit={() => setEditing(each)} />)}</Stack>
      {editing && <TextSheet kind={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </PageFrame>
  );
}

function One({ kind, onEdit }: { kind: Kind; onEdit: () => void }) {
  const { t } = useTranslation('consents');
  const place = usePlace();
  const { text } = kind;
  return (
    <article className={styles.card} aria-label={kind.title}>
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h4">{kind.title}</Title>
        <Text size="sm" c="dimmed">{t(`whom.${kind.whom}`)}</Text>
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        {text ? t(text.segment === place.segment ? 'text-own' : 'text-above', { number: text.number, day: formatDay(dayOf(text.at, place.zone)) }) : t('text-none')}
        {kind.locked_by && ` · ${t('locked-by', { who: kind.locked_by })}`}
      </Text>
      {text && <TextShown text={text} title={kind.title} />}
      {kind.builtin && <Effects of={kind} />}
      {kind.may_write && (
        <Group mt="sm" gap="md">
          <Button variant="default" onClick={onEdit} aria-label={t('of', { act: t(text ? 'edit-text' : 'approve-text'), title: kind.title })}>{t(text ? 'edit-text' : 'approve-text')}</Button>
        </Group>
      )}
      {place.level === 'school' && text && <Setting kind={kind} />}
    </article>
  );
}

function Setting({ kind }: { kind: Kind }) {
  const { t } = useTranslation('consents');
  const set = useSetting(usePlace());
  const may = useMay(TEXTS);
  const turn = (body: { collected: boolean; hides: boolean }) => set.mutate({ kind: kind.kind, version: kind.setting_version, body }, { onSuccess: () => done(t('setting-saved')) });
  if (!may) return null;
  return (
    <Stack gap="xs" mt="sm">
      <Checkbox label={t('collected')} checked={kind.collected} disabled={set.isPending} onChange={(event) => turn({ collected: event.currentTarget.checked, hides: kind.hides })} />
      {kind.kind === 'processing' && <Checkbox label={t('hides')} description={t('hides-what')} checked={kind.hides} disabled={set.isPending} onChange={(event) => turn({ collected: kind.collected, hides: event.currentTarget.checked })} />}
      <ProblemAlert problem={set.error} />
    </Stack>
  );
}
