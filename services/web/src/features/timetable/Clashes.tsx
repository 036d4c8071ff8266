import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { type Entry, type Slot, clashesOf } from './rules';

interface Props {
  problem: unknown;
  entries: readonly Entry[];
  /** Where it was to stand, by the place in what was sent. */
  wanted: readonly Slot[];
  /** A free place was chosen; left out where several lessons are set at once. */
  onFree?: (slot: Slot) => void;
  /** Said for a room that may be shared. */
  onShare?: () => void;
}

/** What is occupied, by whom, when, and the nearest free places as buttons (text 31). */
export function Clashes({ problem: thrown, entries, wanted, onFree, onShare }: Props) {
  const { t } = useTranslation('timetable');
  if (!thrown) return null;
  const problem = asProblem(thrown);
  const clashes = clashesOf(problem.facts);
  if (clashes.length === 0) return <ProblemAlert problem={problem} />;
  return (
    <Alert color="orange" variant="light" role="alert">
      {clashes.slice(0, 5).map((clash) => {
        const other = entries.find((entry) => entry.id === clash.with_entry);
        const slot = wanted[clash.place];
        const words = {
          whose: other?.class_names.join(', '),
          subject: other?.subject_name.toLowerCase(),
          room: other?.room,
          teacher: other?.teacher_name,
          day: slot && t(`in.${slot.weekday as 1}`),
          number: slot?.number,
        };
        return (
          <div key={`${clash.place} ${clash.with_entry}`}>
            <Text>{other && slot ? t(`clash.${clash.kind}`, words) : clash.detail}</Text>
            {clash.free.length > 0 && onFree && (
              <Group gap="xs" my={6}>
                <Text size="sm">{t('free-near')}</Text>
                {clash.free.map((free) => (
                  <Button key={`${free.weekday} ${free.number}`} size="sm" variant="default" onClick={() => onFree(free)}>
                    {t('free-slot', { day: t(`day.${free.weekday as 1}`), number: free.number })}
                  </Button>
                ))}
              </Group>
            )}
            {clash.free.length === 0 && <Text size="sm">{t('no-free')}</Text>}
            {clash.kind === 'room' && onShare && (
              <Button size="sm" variant="subtle" onClick={onShare}>
                {t('share')}
              </Button>
            )}
          </div>
        );
      })}
      {clashes.length > 5 && <Text size="sm">{t('more-clashes', { count: clashes.length - 5 })}</Text>}
    </Alert>
  );
}
