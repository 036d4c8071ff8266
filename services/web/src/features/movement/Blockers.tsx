import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Movement } from '../../api/schemas';
import { Icon } from '../../ui/Icon';

const FIRST = 5;

/** Whom the order may not move and why, each by name. */
export function Blockers({ title, blockers, quiet }: { title: string; blockers: readonly Movement['Blocker'][]; quiet?: boolean }) {
  const { t } = useTranslation('movement');
  const [whole, setWhole] = useState(false);
  if (blockers.length === 0) return null;
  const shown = whole ? blockers : blockers.slice(0, FIRST);
  return (
    <Alert color={quiet ? 'gray' : 'red'} variant="light" icon={<Icon name="alert" />} title={title}>
      <ul>
        {shown.map((each) => (
          <li key={each.student_id}>{t('order.blocker', { student: each.student, why: each.detail })}</li>
        ))}
      </ul>
      {blockers.length > shown.length && (
        <Button variant="subtle" size="xs" onClick={() => setWhole(true)}>
          {t('order.all-blockers', { count: blockers.length })}
        </Button>
      )}
    </Alert>
  );
}
