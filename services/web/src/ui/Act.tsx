import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

/** What came with the object, or a right: `undefined` or false hides the button for good. */
export type Ability = boolean | undefined | { allowed: boolean; reason?: string };

interface Props extends ButtonProps {
  may: Ability;
  onClick: () => void;
  children: ReactNode;
}

/** Hidden when never possible; greyed with its reason, told on focus too, when not now. */
export function Act({ may, onClick, children, ...rest }: Props) {
  if (!may) return null;
  const refused = typeof may === 'object' && !may.allowed;
  const button = (
    <Button {...rest} onClick={refused ? undefined : onClick} data-disabled={refused || undefined} aria-disabled={refused || undefined}>
      {children}
    </Button>
  );
  return refused && may.reason ? <Tooltip label={may.reason} events={{ hover: true, focus: true, touch: true }} openDelay={0} multiline maw={320}>{button}</Tooltip> : button;
}
