import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const FIRST = 4;

/** «3 ученика: …», unfolded on demand. */
export function Names({ names }: { names: readonly string[] }) {
  const { t } = useTranslation('movement');
  const [whole, setWhole] = useState(false);
  const shown = whole ? names : names.slice(0, FIRST);
  return (
    <>
      <Text>{t('names.count', { count: names.length })}</Text>
      <Text size="sm">{shown.join(', ')}</Text>
      {names.length > shown.length && (
        <Button variant="subtle" size="xs" px={0} onClick={() => setWhole(true)}>
          {t('names.rest', { count: names.length - shown.length })}
        </Button>
      )}
    </>
  );
}
