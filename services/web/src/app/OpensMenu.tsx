import { UnstyledButton } from '@mantine/core';
import { type ComponentProps, type ReactElement, type ReactNode, Suspense, useRef, useState } from 'react';

interface Props extends Omit<ComponentProps<'button'>, 'ref' | 'style'> {
  /** The menu around its button, usually a lazy part. */
  menu: (button: ReactElement) => ReactNode;
}

/**
 * A button whose menu comes with the first press: menus are a tenth of the script and of the work of a first view, and
 * nobody needs one to see the page (P2). The shell fetches their parts when the page stands.
 */
export function OpensMenu({ menu, onClick, ...button }: Props) {
  const [asked, setAsked] = useState(false);
  const passedOn = useRef(false);
  if (!asked) return <UnstyledButton {...button} aria-haspopup="menu" aria-expanded={false} onClick={() => setAsked(true)} />;
  // The menu's own button takes the place of the one that was pressed; the press and the focus are passed on to it.
  const press = (element: HTMLButtonElement | null) => {
    if (!element || passedOn.current) return;
    passedOn.current = true;
    element.focus({ preventScroll: true });
    element.click();
  };
  return <Suspense fallback={<UnstyledButton {...button} />}>{menu(<UnstyledButton {...button} onClick={onClick} ref={press} />)}</Suspense>;
}
