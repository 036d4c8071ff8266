import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { DateField } from '../../ui/DateField';
import { schools } from './queries';
import type { Given, Parameter, ParameterName, Period, Report, SchoolClass } from './rules';

interface Props {
  report: Report;
  values: Given;
  classes: readonly SchoolClass[];
  periods: readonly Period[];
}

/** The report's own parameters as fields, already filled in; each change is an address. */
export function Parameters({ report, values, classes, periods }: Props) {
  const { t } = useTranslation('reports');
  const place = usePlace();
  const navigate = useNavigate();
  const { data: places = [] } = useQuery(schools(place));
  const set = (name: ParameterName, value: string | null) =>
    void navigate({ to: '.', search: { ...values, [name]: value ?? undefined } as never, replace: true, resetScroll: false });
  const grade = classes.find((one) => one.id === values.class_id)?.grade;
  const nameOf = (segment: string) => places.find((each) => each.segment === segment)?.short_name;
  const options = (parameter: Parameter): { value: string; label: string }[] => {
    switch (parameter.name) {
      case 'class_id':
        return classes.map((one) => ({ value: one.id, label: one.name }));
      case 'period_id':
        return periods
          .filter((period) => grade === undefined || period.grades.includes(grade))
          .map((period) => ({ value: period.id, label: [nameOf(period.segment), period.name].filter(Boolean).join(' · ') }));
      case 'grade':
        return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((each) => ({ value: String(each), label: String(each) }));
      case 'segment':
        return places.map((each) => ({ value: each.segment, label: each.short_name }));
      case 'period_kind':
        return (['quarter', 'trimester', 'half-year', 'year'] as const).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }));
      case 'period_number':
        return [1, 2, 3, 4].map((each) => ({ value: String(each), label: String(each) }));
      default:
        return (parameter.choices ?? []).map((each) => ({ value: each, label: each }));
    }
  };
  return (
    <Group gap="sm" align="flex-start" mb="md" data-no-print>
      {report.parameters.map((parameter) => {
        const name = parameter.name as ParameterName;
        const value = values[name] ?? null;
        if (parameter.kind === 'date') {
          return <DateField key={name} label={t(`field.${name as 'from_on'}`)} size="md" value={value} onChange={(day) => set(name, day)} />;
        }
        const data = options(parameter);
        if (data.length === 0) return null;
        return (
          <Select
            key={name}
            label={name === 'class_id' || name === 'period_id' || name === 'grade' || name === 'segment' || name === 'period_kind' || name === 'period_number' ? t(`field.${name}`) : parameter.description}
            size="md"
            w={name === 'period_id' ? 240 : 170}
            searchable={data.length > 12}
            clearable={!parameter.required && parameter.default === null}
            allowDeselect={false}
            placeholder={t('any')}
            data={data}
            value={value}
            onChange={(next) => set(name, next)}
          />
        );
      })}
    </Group>
  );
}
