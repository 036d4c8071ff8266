import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { usePlace } from '../../session/react';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import { Differences } from './Differences';
import { comparison, useRestore } from './queries';

interface Props {
  number: number;
  newest: number;
  /** The version before the newest: «Отменить это изменение…». */
  undo?: boolean;
}

/** Back to an earlier version: shows what will differ from now first. */
export function Restore({ number, newest, undo }: Props) {
  const { t } = useTranslation('access');
  const place = usePlace();
  const restore = useRestore(place);
  const [opened, setOpened] = useState(false);
  const [key, setKey] = useState(newKey);
  const compared = useQuery({ ...comparison(place, newest, number), enabled: opened });
  const found = compared.data?.differences;
  const go = () =>
    restore.mutate({ key, number, version: newest }, {
      onSuccess: (next) => {
        setOpened(false);
        done(t('restored', { number: next.version }));
      },
      onError: () => setKey(newKey()),
    }); // prettier-ignore
  const roles = new Set(found?.map((each) => each.role)).size;
  return (
    <>
      <Button size="compact-md" variant="default" onClick={() => setOpened(true)}>{t(undo ? 'undo-last' : 'restore')}</Button>
      <ConsequenceSheet
        opened={opened}
        onClose={() => setOpened(false)}
        title={number === 0 ? t('restore-title-zero') : t('restore-title', { number })}
        whom={t('restore-whom', { count: roles })}
        what={compared.data ? <Differences comparison={compared.data} /> : compared.error ? <ProblemAlert problem={compared.error} /> : <Skeleton height={60} />}
        back={t('restore-back')}
        action={t('restore-do', { count: found?.length ?? 0 })}
        busy={restore.isPending || !found}
        problem={restore.error}
        onConfirm={go}
      />
    </>
  );
}
