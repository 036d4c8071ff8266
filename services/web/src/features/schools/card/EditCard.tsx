import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../../../api/problem';
import { dropDraft, keepDraft, readDraft } from '../../../session/drafts';
import { usePlace } from '../../../session/react';
import { today } from '../../../text/format';
import { DateField } from '../../../ui/DateField';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { Sheet } from '../../../ui/Sheet';
import { done } from '../../../ui/toast';
import { CardInput } from './CardInput';
import { type SeenCard, useSave } from './queries';
import { type FieldGroup, type Value, type Values, changed } from './rules';

interface Props {
  seen: SeenCard;
  group: FieldGroup;
  values: Values;
  onClose: () => void;
}
const WIDE = new Set(['text', 'choices', 'paper', 'buildings', 'shift-times', 'hours']);
const LONG = new Set(['name', 'address', 'postal_address', 'bank']);

/** One group of the card in a form: what was changed is sent, what is wrong stands at its place; typed words survive. */
export function EditCard({ seen, group, values: shown, onClose }: Props) {
  const { t } = useTranslation('schools');
  const { t: common } = useTranslation();
  const place = usePlace();
  const save = useSave();
  const draft = `card ${seen.card.id} ${group.code}`;
  // What was seen when the form opened: a newer card behind it must not be overwritten unseen.
  const [{ values, version }] = useState({ values: shown, version: seen.card.version });
  const [left] = useState(() => readDraft<Record<string, Value>>(draft));
  const [typed, setTyped] = useState<Record<string, Value>>(() => ({ ...values, ...left }));
  const [from, setFrom] = useState<string | null>(null);
  const [idle, setIdle] = useState(false);
  const told = fieldErrors(save.error);
  const inside = (code: string) =>
    Object.fromEntries(Object.entries(told).flatMap(([path, why]) => {
      const [, rest] = path.split(`values.${code}`);
      return rest === undefined || (rest !== '' && !rest.startsWith('.')) ? [] : [[rest.slice(1), why] as const];
    })); // prettier-ignore
  const set = (code: string, value: Value) => {
    const next = { ...typed, [code]: value };
    setTyped(next);
    keepDraft(draft, changed(group.fields, values, next)); // only own words: a colleague's must not be brought back
  };
  const leave = () => {
    dropDraft(draft);
    onClose();
  };
  const submit = () => {
    const wanted = changed(group.fields, values, typed);
    setIdle(Object.keys(wanted).length === 0);
    if (Object.keys(wanted).length === 0) return;
    const { pair } = seen;
    const before = Object.fromEntries(Object.keys(wanted).map((code) => [code, values[code] ?? null]));
    save.mutate({ pair, id: seen.card.id, version, values: wanted, from }, {
      onSuccess: (now) => {
        done(t('card-saved'), () => save.mutate({ pair, id: now.id, version: now.version, values: before, from }));
        leave();
      },
    }); // prettier-ignore
  };
  return (
    <Sheet opened onClose={onClose} title={group.title} size={760}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <Stack gap="md">
          {left && Object.keys(left).length > 0 && <Text c="dimmed" role="status">{t('card-left')}</Text>}
          <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="sm">
            {group.fields.map((field) => (
              <div key={field.code} style={WIDE.has(field.type) || LONG.has(field.code) ? { gridColumn: '1 / -1' } : undefined}>
                <CardInput field={field} value={typed[field.code]} errors={inside(field.code)} onChange={(value) => set(field.code, value)} />
              </div>
            ))}
          </SimpleGrid>
          <DateField label={t('card-from')} description={t('card-from-hint')} maw={320} until={today(place.zone)} error={told.from_on} value={from} onChange={setFrom} />
          {idle && <Text role="status" c="dimmed">{t('card-same')}</Text>}
          <ProblemAlert problem={save.error} except={told} />
          <Group justify="flex-end">
            <Button variant="default" onClick={leave}>{common('cancel')}</Button>
            <Button type="submit" loading={save.isPending}>{t('card-save')}</Button>
          </Group>
        </Stack>
      </form>
    </Sheet>
  );
}
