import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { Sheet } from '../../ui/Sheet';
import classes from './Figures.module.css';
import { useShown } from './Tiles';
import { INDICATORS, type Row, figure, movementOf, periodOf } from './rules';

/** One school beside the whole, and its own reports where the reader may open them; no person below it. */
export function SchoolSheet({ row, total, onClose }: { row: Row | null; total: Row | undefined; onClose: () => void }) {
  const { t } = useTranslation('figures');
  const shown = useShown();
  const place = usePlace();
  const period = row ? periodOf(row) : undefined;
  const movement = row ? movementOf(row) : undefined;
  const at = `/${place.slug}/reports`;
  return (
    <Sheet opened={row !== null} onClose={onClose} title={row ? String(row.name) : ''}>
      {row && (
        <>
          <table className={classes.compare}>
            <thead>
              <tr>
                <th scope="col">{t('indicator')}</th>
                <th scope="col">{t('school')}</th>
                <th scope="col">{t('whole')}</th>
              </tr>
            </thead>
            <tbody>
              {INDICATORS.map(({ key }) => (
                <tr key={key}>
                  <th scope="row">{t(`name.${key}`)}</th>
                  <td>{shown(key, figure(row, key))}</td>
                  <td>{shown(key, figure(total, key))}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Group gap="sm" mt="md">
            {period && (
              <Button component={Link} variant="light" to={`${at}/subject-summary`} search={{ period_id: period } as never}>
                {t('by-subjects')}
              </Button>
            )}
            {movement && (
              <Button component={Link} variant="light" to={`${at}/school-movement`} search={movement as never}>
                {t('movement')}
              </Button>
            )}
          </Group>
        </>
      )}
    </Sheet>
  );
}
