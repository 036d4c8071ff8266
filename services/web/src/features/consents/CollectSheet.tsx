import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { usePlace } from '../../session/react';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import { FORMS, useAsk, useForms } from './queries';
import type { Kind, Lone } from './rules';

interface Props {
  kinds: readonly Kind[];
  classId?: string;
  people?: string[];
  onClose: () => void;
}

/** «Собрать»: the question goes to the families; for whom nobody can be asked, filled forms are printed. */
export function CollectSheet({ kinds, classId, people, onClose }: Props) {
  const { t } = useTranslation('consents');
  const place = usePlace();
  const ask = useAsk(place);
  const [key, setKey] = useState(newKey);
  const [wanted, setWanted] = useState(() => kinds.map((each) => each.kind));
  const send = () =>
    ask.mutate({ key, body: { kinds: wanted, class_id: classId ?? null, person_ids: people ?? null } }, {
      onSuccess: (told) => {
        done(t('asked', { count: told.people }));
        if (told.lone.length === 0) onClose();
      },
      onError: () => setKey(newKey()),
    }); // prettier-ignore
  return (
    <Sheet opened onClose={onClose} title={t('collect')}>
      <Stack gap="md">
        {ask.data ? (
          <Rest lone={ask.data.lone} kinds={wanted} onClose={onClose} />
        ) : (
          <>
            <Text>{t(people ? 'collect-chosen' : classId ? 'collect-class' : 'collect-all', { count: people?.length ?? 0 })}</Text>
            <Checkbox.Group label={t('which')} value={wanted} onChange={setWanted}>
              <Stack gap={8} mt={6}>{kinds.map((each) => <Checkbox key={each.kind} value={each.kind} label={each.title} />)}</Stack>
            </Checkbox.Group>
            <Text size="sm" c="dimmed">{t('collect-what')}</Text>
            <ProblemAlert problem={ask.error} />
            <Group justify="flex-end"><Button loading={ask.isPending} disabled={wanted.length === 0} onClick={send}>{t('ask')}</Button></Group>
          </>
        )}
      </Stack>
    </Sheet>
  );
}

/** For whom paper remains, forty at a time. */
function Rest({ lone, kinds, onClose }: { lone: readonly Lone[]; kinds: string[]; onClose: () => void }) {
  const { t } = useTranslation('consents');
  const forms = useForms(usePlace());
  const [printed, setPrinted] = useState(0);
  const next = lone.slice(printed, printed + FORMS);
  return (
    <>
      <Text>{t('lone', { count: lone.length })}</Text>
      <Text size="sm">{lone.slice(0, 12).map((each) => [each.name, each.class_name].filter(Boolean).join(', ')).join('; ')}{lone.length > 12 && '…'}</Text>
      <ProblemAlert problem={forms.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>{t('ready')}</Button>
        {next.length > 0 && <Button loading={forms.isPending} onClick={() => forms.mutate({ kinds, people: next.map((each) => each.person_id) }, { onSuccess: () => setPrinted(printed + next.length) })}>{t('print-count', { count: next.length })}</Button>}
      </Group>
    </>
  );
}
