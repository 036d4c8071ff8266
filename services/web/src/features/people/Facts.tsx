import { useTranslation } from 'react-i18next';
import classes from './People.module.css';
import { type Field, type Values, inWords } from './fileRules';

/** Filled fields, name and value. */
export function Facts({ fields, values }: { fields: readonly Field[]; values: Values }) {
  const { t } = useTranslation('people');
  const told = fields.map((field) => [field, inWords(field, values[field.code], t('yes'))] as const).filter(([, words]) => words);
  return (
    <dl className={classes.facts}>
      {told.map(([field, words]) => (
        <div key={field.code}>
          <dt>{field.title}</dt>
          <dd className={classes.lines}>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
