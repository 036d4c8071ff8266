import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDayMonth } from '../../../text/format';
import { Sheet } from '../../../ui/Sheet';
import classes from '../Journal.module.css';
import type { Lesson } from '../model';
import type { Plan, Wanted } from './clipboard';

interface Props {
  plan: Plan | null;
  names: readonly string[];
  lessons: readonly Lesson[];
  onClose: () => void;
  onPaste: (wanted: readonly Wanted[]) => void;
}
const MOST = 12;

/** Before anything is written: which pasted cells do not fit, and why. */
export function PasteSheet({ plan, names, lessons, onClose, onPaste }: Props) {
  const { t } = useTranslation('journal');
  const refused = plan?.refused ?? [];
  return (
    <Sheet opened={plan !== null} onClose={onClose} title={t('paste.title', { count: refused.length })}>
      <Stack gap="sm">
        <Text>{t('paste.nothing-yet')}</Text>
        <ul className={classes.history}>
          {refused.slice(0, MOST).map((each, place) => {
            const lesson = each.column === null ? undefined : lessons[each.column];
            const where = [each.row === null ? null : names[each.row], lesson && formatDayMonth(lesson.held_on)].filter(Boolean).join(', ');
            return (
              <li key={place}>
                <span>
                  <strong>«{each.typed.trim()}»</strong> {where}
                </span>
                <span className={classes.quiet}>{t(`paste.${each.reason}`)}</span>
              </li>
            );
          })}
        </ul>
        {refused.length > MOST && <Text size="sm">{t('paste.more', { count: refused.length - MOST })}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('paste.none')}
          </Button>
          {plan && plan.wanted.length > 0 && (
            <Button
              onClick={() => {
                onPaste(plan.wanted);
                onClose();
              }}
            >
              {t('paste.rest', { count: plan.wanted.length })}
            </Button>
          )}
        </Group>
      </Stack>
    </Sheet>
  );
}
