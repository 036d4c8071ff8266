import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { done } from '../../ui/toast';
import { useTurn } from './queries';
import { DOES, type Row, type State, TURNS } from './rules';

type School = Pick<Row, 'id' | 'version' | 'state' | 'name' | 'short_name' | 'segment' | 'students'>;

/** «Приостановить…» and «В архив…» say who will not get in; connecting again asks nothing, for it only gives back. */
export function Turn({ school, pair, small }: { school: School; pair: string; small?: boolean }) {
  const { t } = useTranslation('schools');
  const place = usePlace();
  const turn = useTurn();
  const [asked, setAsked] = useState<Exclude<State, 'active'>>('suspended');
  const [opened, setOpened] = useState(false);
  const students = t('of-students', { count: school.students ?? 0 });
  const does = DOES[asked];
  if (school.segment === place.segment) return null;
  const go = (state: State) =>
    turn.mutate({ pair, segment: school, state }, {
      onSuccess: () => {
        setOpened(false);
        done(t(state === 'active' ? 'activated' : state, { name: school.short_name }));
      },
    }); // prettier-ignore
  const turned = (state: State) => {
    if (state === 'active') return go(state);
    setAsked(state);
    setOpened(true);
  };
  return (
    <>
      <Group gap="xs">
        {TURNS[school.state].map((state) => (
          <Button key={state} size={small ? 'compact-sm' : 'sm'} variant={small ? 'subtle' : state === 'active' ? 'filled' : 'default'} color={state === 'active' ? undefined : 'gray'} loading={state === 'active' && turn.isPending} onClick={() => turned(state)}>
            {t(state === 'active' ? 'activate' : DOES[state])}
          </Button>
        ))}
      </Group>
      <ConsequenceSheet
        opened={opened}
        onClose={() => setOpened(false)}
        title={t(`${does}-title`, { name: school.short_name })}
        whom={school.students === 0 ? t(`${does}-whom-staff`) : t(`${does}-whom`, { students })}
        what={
          <>
            {t(`${does}-what`)}
            {asked === 'archived' && Boolean(school.students) && <Text fw={500} mt="xs">{t('archive-students')}</Text>}
          </>
        }
        back={t(`${does}-back`)}
        action={school.students === 0 ? t(`${does}-do-empty`) : t(`${does}-do`, { students })}
        danger
        busy={turn.isPending || school.students === null}
        problem={turn.error}
        onConfirm={() => go(asked)}
      />
    </>
  );
}
