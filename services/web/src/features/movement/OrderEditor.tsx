import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { asProblem } from '../../api/problem';
import type { Movement } from '../../api/schemas';
import { keepDraft } from '../../session/drafts';
import { may } from '../../session/places';
import { usePlace } from '../../session/react';
import type { Day } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { useKeys } from '../../ui/keys';
import classes from './Movement.module.css';
import { Changes } from './Changes';
import { OrderLines } from './OrderLines';
import { StudentPicker } from './StudentPicker';
import { useSaveOrder } from './changes';
import { SIGN, classesOn } from './queries';
import { KINDS, type Kind, type Picked, changesOf, enters, lackOf, lineDraft } from './rules';

export interface OrderValues {
  kind: Kind;
  order_on: Day;
  effective_on: Day;
  basis: string;
  lines: Picked[];
}

interface Props {
  pair: string;
  initial: OrderValues;
  known?: { id: string; version: number };
  /** Under which name it is kept on the device while it is written. */
  draftName?: string;
  openClass?: string;
  onSaved: (card: Movement['OrderCard'], sign: boolean) => void;
}

/** A draft: kind and dates, students chosen class by class, numbers before and after always in sight (4.20). */
export function OrderEditor({ pair, initial, known, draftName, openClass, onSaved }: Props) {
  const { t } = useTranslation('movement');
  const place = usePlace();
  const [values, setValues] = useState(initial);
  const [key, setKey] = useState(newKey);
  const [asked, setAsked] = useState(false);
  const save = useSaveOrder();
  const { data: counts } = useQuery({ ...classesOn(place, values.effective_on), placeholderData: keepPreviousData });
  const { kind, lines } = values;
  const change = (next: Partial<OrderValues>) => setValues((old) => ({ ...old, ...next }));
  useEffect(() => {
    if (draftName && lines.length > 0) keepDraft(draftName, values);
  }, [draftName, lines.length, values]);
  const turn = (next: Kind) => {
    const own = values.basis === t(`basis.${kind}`) || values.basis.trim() === '';
    const same = enters(next) === enters(kind);
    change({ kind: next, basis: own ? t(`basis.${next}`) : values.basis, lines: same ? lines : [] });
  };
  const lacking = lines.filter((line) => lackOf(kind, line) !== null).length;
  const blocked = lines.length === 0 ? t('editor.no-students') : lacking > 0 ? t('editor.lacking', { count: lacking }) : values.basis.trim().length < 3 ? t('editor.no-basis') : null;
  const send = (sign: boolean) => {
    setAsked(true);
    if (blocked || save.isPending) return;
    const body = { kind, order_on: values.order_on, effective_on: values.effective_on, basis: values.basis.trim(), lines: lines.map((line) => lineDraft(kind, line)) };
    save.mutate({ pair, key, body, known }, { onSuccess: (card) => onSaved(card, sign), onError: () => setKey(newKey()) });
  };
  const signs = may(place, SIGN);
  useKeys([{ code: 'KeyS', ctrl: true, shown: 'Ctrl+S', does: t('editor.save'), inFields: true, run: () => send(false) }]);
  const groups = counts ?? [];
  return (
    <Stack gap="lg">
      <Group align="flex-end" gap="md">
        <Select
          label={t('order.kind')}
          w={330}
          allowDeselect={false}
          value={kind}
          onChange={(value) => turn(KINDS.find((each) => each === value) ?? kind)}
          data={KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
        />
        <DateField label={t('order.date')} w={160} value={values.order_on} onChange={(day) => day && change({ order_on: day })} />
        <DateField
          label={kind === 'departure' ? t('editor.last-day') : t('editor.first-day')}
          w={200}
          value={values.effective_on}
          onChange={(day) => day && change({ effective_on: day })}
        />
        <TextInput label={t('order.basis')} flex={1} miw={240} maxLength={500} value={values.basis} onChange={(event) => change({ basis: event.currentTarget.value })} />
      </Group>
      <div className={classes.editor}>
        <section aria-label={t('editor.choose')}>
          <Title order={2} mb="xs">
            {t('editor.choose')}
          </Title>
          <StudentPicker kind={kind} on={values.effective_on} groups={groups} openClass={openClass} chosen={lines} onChange={(next) => change({ lines: next })} />
        </section>
        <section aria-label={t('editor.in-order', { count: lines.length })}>
          <Title order={2} mb="xs">
            {t('editor.in-order', { count: lines.length })}
          </Title>
          <OrderLines kind={kind} groups={groups} lines={lines} showLacks={asked} onChange={(next) => change({ lines: next })} />
        </section>
      </div>
      {save.error && <ProblemAlert problem={asProblem(save.error)} />}
      <div className={classes.foot} role="region" aria-label={t('editor.changes')}>
        <div className={classes.numbers}>
          <Text size="sm" c="dimmed">
            {t('editor.changes')}
          </Text>
          <Changes changes={changesOf(groups, lines)} none={t('editor.no-changes')} />
        </div>
        <Group gap="sm">
          {asked && blocked && (
            <Text size="sm" c="red" role="alert">
              {blocked}
            </Text>
          )}
          <Button variant={signs ? 'default' : 'filled'} onClick={() => send(false)} loading={save.isPending}>
            {t('editor.save')}
          </Button>
          {signs && (
            <Button onClick={() => send(true)} loading={save.isPending}>
              {t('editor.sign')}
            </Button>
          )}
        </Group>
      </div>
    </Stack>
  );
}
