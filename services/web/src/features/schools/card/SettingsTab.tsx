import { Button, Group, NumberInput, Select, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../../../api/problem';
import { may } from '../../../session/places';
import { usePlace } from '../../../session/react';
import { formatSchoolYear } from '../../../text/format';
import { Empty } from '../../../ui/Empty';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { done } from '../../../ui/toast';
import classes from './Card.module.css';
import { type Settings, YEAR_WRITE, useSettings, year } from './queries';

/** The region's own: what a new school year begins with. */
const REGION: Settings = { edit_window_days: 14, minimum_marks: 3, round_up_from: '0.50', absence_rule: 'warn', debt_counts_two: false };
const NAMES = ['edit_window_days', 'minimum_marks', 'round_up_from', 'absence_rule', 'debt_counts_two'] as const;
const CHOICES = { round_up_from: ['0.50', '0.55', '0.60', '0.65', '0.70'], absence_rule: ['warn', 'block'], debt_counts_two: ['false', 'true'] } as const;
const MOST = { edit_window_days: 366, minimum_marks: 50 } as const;

/** Each rule of the school in a sentence with its effect, the region's own beside it (4.11). */
export function SettingsTab() {
  const { t } = useTranslation('schools');
  const place = usePlace();
  const { data, error } = useQuery(year(place));
  const save = useSettings(place);
  const [typed, setTyped] = useState<Partial<Settings>>({});
  if (error) return error.message && 'status' in error && error.status === 404 ? <Empty text={t('settings-none')} /> : <ProblemAlert problem={error} />;
  if (!data) return <Skeleton height={240} />;
  const now = { ...data.settings, ...typed };
  const mine = may(place, YEAR_WRITE);
  const said = (name: (typeof NAMES)[number], value: unknown) =>
    name === 'absence_rule' ? t(value === 'block' ? 'settings.absence_rule.block' : 'settings.absence_rule.warn') : name === 'debt_counts_two' ? t(String(value) === 'true' ? 'settings.debt_counts_two.on' : 'settings.debt_counts_two.off') : String(value).replace('.', ',');
  const keep = (settings: Settings) => {
    const before = data.settings;
    save.mutate({ version: data.version, settings }, {
      onSuccess: (told) => {
        setTyped({});
        done(t('settings-saved'), () => save.mutate({ version: told.version, settings: before }));
      },
    }); // prettier-ignore
  };
  const wrong = fieldErrors(save.error);
  const differs = NAMES.some((name) => String(now[name]) !== String(data.settings[name]));
  return (
    <div className={classes.sentences}>
      <Text c="dimmed">{t('settings-year', { year: formatSchoolYear(data.school_year) })}</Text>
      {NAMES.map((name) => (
        <section key={name} className={classes.sentence} aria-label={t(`settings.${name}.title`)}>
          <Group justify="space-between" align="center" gap="sm">
            <Text fw={600} flex="1 1 260px">{t(`settings.${name}.title`)}</Text>
            {!mine ? <Text fw={600}>{said(name, now[name])}</Text> : name === 'edit_window_days' || name === 'minimum_marks' ? (
              <NumberInput w={190} aria-label={t(`settings.${name}.title`)} error={wrong[name]} min={0} max={MOST[name]} value={now[name]} onChange={(value) => setTyped((all) => ({ ...all, [name]: Number(value) }))} />
            ) : (
              <Select
                w={190}
                aria-label={t(`settings.${name}.title`)}
                allowDeselect={false}
                error={wrong[name]}
                data={[...new Set<string>([...CHOICES[name], String(data.settings[name])])].map((value) => ({ value, label: said(name, value) }))}
                value={String(now[name])}
                onChange={(value) => setTyped((all) => ({ ...all, [name]: name === 'debt_counts_two' ? value === 'true' : value }))}
              />
            )}
          </Group>
          <Text size="sm" c="dimmed">{t(`settings.${name}.effect`)} {t('settings-region', { value: said(name, REGION[name]) })}</Text>
          {mine && String(now[name]) !== String(REGION[name]) && (
            <Button size="compact-sm" variant="subtle" style={{ justifySelf: 'start' }} onClick={() => setTyped((all) => ({ ...all, [name]: REGION[name] }))}>{t('settings-back')}</Button>
          )}
        </section>
      ))}
      <ProblemAlert problem={save.error} except={wrong} />
      {mine && <Group><Button disabled={!differs} loading={save.isPending} onClick={() => keep(now)}>{t('settings-save')}</Button>{differs && <Button variant="default" onClick={() => setTyped({})}>{t('settings-drop')}</Button>}</Group>}
    </div>
  );
}
