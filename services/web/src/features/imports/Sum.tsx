import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { usePlace } from '../../session/react';
import { formatDay } from '../../text/format';
import { JobBar } from '../../ui/JobBar';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import { Counts } from './Counts';
import { type View, useApply, writer } from './queries';
import { doesSomething, peopleOf } from './rules';

/** Third step: what will be written, in numbers; the button repeats them. */
export function Sum({ view, onBack, onDone }: { view: View; onBack: () => void; onDone: () => void }) {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const apply = useApply();
  const [key] = useState(newKey);
  const pair = writer(place);
  const count = peopleOf(view);
  const run = () =>
    pair &&
    apply.mutate({ pair, key, id: view.id }, {
      onSuccess: () => {
        done(t('applied', { count }));
        onDone();
      },
    }); // prettier-ignore
  if (apply.isPending) return <JobBar title={t('applying', { count })} done={0} total={null} note={t('applying-note')} />;
  return (
    <Stack gap="md">
      <Text>{t('will', { day: formatDay(view.effective_on) })}</Text>
      <Counts view={view} />
      <Text c="dimmed">{t('will-undo')}</Text>
      <ProblemAlert problem={apply.error} />
      {!view.applicable && <Text role="status">{view.errors > 0 ? t('to-mend', { count: view.errors }) : view.undecided > 0 ? t('alike-open', { count: view.undecided }) : t('old-check')}</Text>}
      {view.applicable && !doesSomething(view) && <Text role="status">{t('nothing-new')}</Text>}
      <Group>
        <Button variant="default" onClick={onBack}>{t('back')}</Button>
        {pair && view.applicable && doesSomething(view) && <Button onClick={run}>{count > 0 ? t('apply', { count }) : t('apply-changes')}</Button>}
      </Group>
    </Stack>
  );
}
