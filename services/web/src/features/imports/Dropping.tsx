import { Button, Text } from '@mantine/core';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Imports.module.css';
import { isTable, looksLikeTable } from './rules';

/** Tables or a OneRoster archive by drag, click or paste: copied files, or cells copied from a spreadsheet. */
export function Dropping({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('imports');
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const take = (list: Iterable<File> | null | undefined) => {
    const files = [...(list ?? [])];
    if (files.length === 0) return;
    const strange = files.find((file) => !isTable(file));
    setWrong(strange ? t('not-table', { name: strange.name }) : null);
    if (!strange) onFiles(files);
  };
  const paste = (event: ClipboardEvent) => {
    if (event.target instanceof Element && event.target.closest('input:not([type=file]), textarea, [contenteditable]')) return;
    if (event.clipboardData?.files.length) return take(event.clipboardData.files);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (looksLikeTable(text)) onFiles([new File([text], `${t('pasted')}.tsv`, { type: 'text/tab-separated-values' })]);
    else if (text) setWrong(t('pasted-no-table'));
  };
  const latest = useRef(paste);
  useEffect(() => {
    latest.current = paste;
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => latest.current(event);
    addEventListener('paste', listen);
    return () => removeEventListener('paste', listen);
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
      <input ref={field} type="file" multiple accept=".xlsx,.xls,.xlsm,.ods,.csv,.tsv,.txt,.zip" className="visually-hidden" tabIndex={-1} aria-hidden onChange={(event) => take(event.currentTarget.files)} />
    </div>
  );
}
