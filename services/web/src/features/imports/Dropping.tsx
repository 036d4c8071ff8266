import { Button, Text } from '@mantine/core';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Imports.module.css';
import { isList } from './rules';

/** A workbook or a OneRoster archive by drag, click or paste (Ctrl+V of a copied file). */
export function Dropping({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation('imports');
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (!file) return;
    if (isList(file)) onFile(file);
    setWrong(isList(file) ? null : t('not-workbook', { name: file.name }));
  };
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => latest.current(event.clipboardData?.files);
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, []);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      role="group"
      aria-label={t('drop')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Text>{t('drop')}</Text>
      <Button onClick={() => field.current?.click()}>{t('choose')}</Button>
      <Text size="sm" c="dimmed">{t('drop-hint')}</Text>
      {wrong && <Text size="sm" c="red" role="alert">{wrong}</Text>}
      <input ref={field} type="file" accept=".xlsx,.zip" className="visually-hidden" tabIndex={-1} aria-hidden onChange={(event) => take(event.currentTarget.files)} />
    </div>
  );
}
