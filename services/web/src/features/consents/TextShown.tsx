import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Consents.module.css';
import type { Wording } from './rules';

/** A text part by part, as it stands on the paper. */
export function TextShown({ text }: { text: Wording }) {
  const { t } = useTranslation('consents');
  const rows = [['purpose', text.purpose], ['scope', text.scope], ['actions', text.actions], ['receivers', text.receivers], ['term', text.term], ['withdrawal', text.withdrawal]] as const;
  return (
    <dl className={classes.facts}>
      {rows.map(([name, value]) => value && (
        <div key={name}>
          <Text component="dt" size="sm" c="dimmed">{t(`part.${name}`)}</Text>
          <Text component="dd" size="sm">{value}</Text>
        </div>
      ))}
    </dl>
  );
}
