import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { done } from '../../ui/toast';
import { useTurn } from './queries';
import type { Row, State } from './rules';

type School = Pick<Row, 'id' | 'version' | 'state' | 'name' | 'short_name' | 'segment' | 'students'>;

/** «Приостановить…» says who will not get in; making active again asks nothing, for it only gives back. */
export function Turn({ school, pair, small }: { school: School; pair: string; small?: boolean }) {
  const { t } = useTranslation('schools');
  const place = usePlace();
  const turn = useTurn();
  const [opened, setOpened] = useState(false);
  const students = t('of-students', { count: school.students ?? 0 });
  const size = small ? 'compact-sm' : 'sm';
  if (school.segment === place.segment) return null;
  const go = (state: State) =>
    turn.mutate({ pair, segment: school, state }, {
      onSuccess: () => {
        setOpened(false);
        done(t(state === 'active' ? 'activated' : 'suspended', { name: school.short_name }));
      },
    }); // prettier-ignore
  if (school.state !== 'active') {
    return <Button size={size} variant={small ? 'subtle' : 'filled'} loading={turn.isPending} onClick={() => go('active')}>{t('activate')}</Button>;
  }
  return (
    <>
      <Button size={size} variant={small ? 'subtle' : 'default'} color="gray" onClick={() => setOpened(true)}>{t('suspend')}</Button>
      <ConsequenceSheet
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('suspend-title', { name: school.short_name })}
        whom={school.students === 0 ? t('suspend-whom-staff') : t('suspend-whom', { students })}
        what={t('suspend-what')}
        back={t('suspend-back')}
        action={school.students === 0 ? t('suspend-do-empty') : t('suspend-do', { students })}
        danger
        busy={turn.isPending || school.students === null}
        problem={turn.error}
        onConfirm={() => go('suspended')}
      />
    </>
  );
}
