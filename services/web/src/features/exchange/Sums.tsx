import { useTranslation } from 'react-i18next';
import classes from './Exchange.module.css';
import type { Basis, Counted } from './queries';

/** How much of everything goes to one's own systems and to another organisation. */
export function Sums({ counted, chosen }: { counted: Counted; chosen: Basis }) {
  const { t } = useTranslation('exchange');
  const rows: readonly (readonly [string, number, number])[] = [
    ...(counted.schools > 1 ? [[t('schools'), counted.schools, counted.schools] as const] : []),
    [t('classes'), counted.classes, counted.classes],
    [t('groups'), counted.groups, counted.groups],
    [t('students'), counted.students, counted.agreed],
    [t('staff'), counted.staff, counted.public_staff],
    [t('parents'), counted.parents, 0],
  ];
  const mark = (basis: Basis) => (chosen === basis ? true : undefined);
  return (
    <table className={classes.sums}>
      <caption className="visually-hidden">{t('inside')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('noun')}</th>
          <th scope="col" data-right data-chosen={mark('law')}>{t('to-own')}</th>
          <th scope="col" data-right data-chosen={mark('consent')}>{t('to-others')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, own, others]) => (
          <tr key={name}>
            <td>{name}</td>
            <td data-right data-chosen={mark('law')}>{own}</td>
            <td data-right data-chosen={mark('consent')}>{others === 0 ? '–' : others}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
