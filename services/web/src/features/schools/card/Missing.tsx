import { Alert, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/Icon';
import classes from './Card.module.css';
import type { SeenCard } from './queries';
import type { Field, FieldGroup } from './rules';

interface Props {
  seen: SeenCard;
  groups: readonly FieldGroup[];
  fields: readonly Field[];
  onOpen?: (group: FieldGroup) => void;
}

/** What the department still waits for; each opens its form. Nothing when all is told. */
export function Missing({ seen, groups, fields, onOpen }: Props) {
  const { t } = useTranslation('schools');
  const { missing, wanted } = seen.card;
  if (missing.length === 0 || (!onOpen && !seen.card.may_see_history)) return null;
  const titled = missing.flatMap((code) => fields.filter((field) => field.code === code));
  return (
    <Alert mb="md" color="yellow" variant="light" icon={<Icon name="doc" />} data-no-print title={t('missing-title', { count: missing.length, done: wanted - missing.length, wanted })}>
      {onOpen ? (
        <div className={classes.missing}>
          {titled.map((field) => {
            const group = groups.find((each) => each.code === field.group);
            return group && <Button key={field.code} size="compact-sm" variant="default" onClick={() => onOpen(group)}>{field.title}</Button>;
          })}
        </div>
      ) : (
        <Text>{titled.map((field) => field.title).join(' · ')}</Text>
      )}
    </Alert>
  );
}
