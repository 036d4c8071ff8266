import { Anchor, Button, Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Card.module.css';
import { type Field, type FieldGroup, type Say, type Values, inWords } from './rules';

interface Props {
  group: FieldGroup;
  values: Values;
  missing: readonly string[];
  onEdit?: () => void;
}
const NUMBERS = new Set(['inn', 'kpp', 'ogrn', 'okpo', 'oktmo', 'bik', 'account', 'correspondent', 'personal_account']);

/** One group of the card: what is told, what the department waits for, and the way to change it. */
export function CardGroup({ group, values, missing, onEdit }: Props) {
  const { t } = useTranslation('schools');
  const say = t as unknown as Say;
  const told = group.fields.map((field) => [field, inWords(field, values[field.code], say)] as const).filter(([field, words]) => words || missing.includes(field.code));
  return (
    <section className={classes.group} aria-label={group.title}>
      <Group justify="space-between" mb={4} wrap="nowrap">
        <Title order={2} size="h4">{group.title}</Title>
        {onEdit && <Button data-no-print flex="0 0 auto" size="compact-sm" variant="subtle" aria-label={t('card-edit-of', { group: group.title })} onClick={onEdit}>{t('card-edit')}</Button>}
      </Group>
      <dl className={classes.facts}>
        {told.map(([field, words]) => (
          <div key={field.code}>
            <dt>{field.title}</dt>
            {words ? <dd className={NUMBERS.has(field.code) ? classes.number : undefined}><Reach field={field} words={words} /></dd> : <dd data-missing>{t('not-told')}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A telephone is called, a letter is written, a site is opened by one press. */
function Reach({ field, words }: { field: Field; words: string }) {
  const to =
    field.code === 'phone' || field.code === 'director_phone' ? `tel:${(words.split(',')[0] ?? '').replaceAll(/[^+\d]/g, '')}` : field.code === 'email' ? `mailto:${words}` : field.code === 'site' ? words : null;
  if (!to) return words;
  return <Anchor href={to} {...(field.code === 'site' ? { target: '_blank', rel: 'noreferrer' } : {})}>{words}</Anchor>;
}
