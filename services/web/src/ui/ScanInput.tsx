import { FileInput, type FileInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** More than 5 MB: the field tells it, the button beside it waits. */
export const tooLarge = (scan?: File | null): boolean => (scan?.size ?? 0) > 5 * 1024 * 1024;

/** A scan of a paper: a PDF or a photograph of a phone; the service looks into the file itself. */
export function ScanInput({ error, ...rest }: FileInputProps) {
  const { t } = useTranslation();
  const texts = { label: t('scan.label'), description: t('scan.what'), placeholder: t('scan.choose') };
  return <FileInput {...texts} accept="application/pdf,image/jpeg,image/png" clearable clearButtonProps={{ 'aria-label': t('scan.drop') }} {...rest} error={tooLarge(rest.value) ? t('scan.large') : error} />;
}
