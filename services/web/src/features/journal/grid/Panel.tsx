import { FocusTrap } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { type CSSProperties, type ReactNode } from 'react';
import classes from '../Journal.module.css';

interface Props {
  anchor: DOMRect;
  label: string;
  onClose: () => void;
  children: ReactNode;
}
const WIDTH = 360;
const GAP = 6;

/** Beside the cell, never over it; on the phone a sheet from below. Esc gives the focus back to the cell. */
export function Panel({ anchor, label, onClose, children }: Props) {
  const outside = useClickOutside<HTMLDivElement>(onClose);
  const right = anchor.right + GAP + WIDTH < innerWidth;
  const top = Math.max(GAP, Math.min(anchor.top, innerHeight - 560));
  const style: CSSProperties = {
    left: right ? anchor.right + GAP : Math.max(GAP, anchor.left - GAP - WIDTH),
    top,
    maxHeight: innerHeight - top - 12,
  };
  return (
    <FocusTrap active>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes the dialog */}
      <div
        ref={outside}
        role="dialog"
        aria-label={label}
        className={classes.panel}
        style={style}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          onClose();
        }}
      >
        {children}
      </div>
    </FocusTrap>
  );
}
