import { Drawer, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** As high as what it says, never the whole screen. */
const FROM_BELOW = { content: { flex: '0 0 auto', width: '100%', height: 'auto', maxHeight: '88dvh', borderRadius: '14px 14px 0 0' } } as const;

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  size?: number;
  children: ReactNode;
}

/** A dialog; on the phone a sheet from below, in the thumb's reach. Gives the focus back when it closes. */
export function Sheet({ opened, onClose, title, size = 560, children }: Props) {
  const { t } = useTranslation();
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const close = { 'aria-label': t('close') };
  return phone ? (
    <Drawer opened={opened} onClose={onClose} title={title} position="bottom" size="auto" closeButtonProps={close} styles={FROM_BELOW}>
      {children}
    </Drawer>
  ) : (
    <Modal opened={opened} onClose={onClose} title={title} size={size} closeButtonProps={close}>
      {children}
    </Modal>
  );
}
