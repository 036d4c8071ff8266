import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Consents.module.css';
import type { Wording } from './rules';

const FIRST = new Set(['purpose', 'term']);

/** A text part by part, as it stands on the paper; what for and until when at once, the rest at a press; all at once for who has to decide. */
export function TextShown({ text, title, open = false }: { text: Wording; title: string; open?: boolean }) {
  const { t } = useTranslation('consents');
  const [whole, setWhole] = useState(open);
  const rows = [['purpose', text.purpose], ['scope', text.scope], ['actions', text.actions], ['receivers', text.receivers], ['term', text.term], ['withdrawal', text.withdrawal]] as const;
  return (
    <>
      <dl className={classes.facts}>
        {rows.map(([name, value]) => value && (whole || FIRST.has(name)) && (
          <div key={name}>
            <Text component="dt" size="sm" c="dimmed">{t(`part.${name}`)}</Text>
            <Text component="dd" size="sm">{value}</Text>
          </div>
        ))}
      </dl>
      <Button size="compact-sm" variant="subtle" my="xs" ml={-8} aria-expanded={whole} aria-label={t('of', { act: t(whole ? 'less-text' : 'whole-text'), title })} onClick={() => setWhole(!whole)}>{t(whole ? 'less-text' : 'whole-text')}</Button>
    </>
  );
}
