/** A swipe sideways on a touch screen; scrolling up and down stays what it is. */
import { type TouchEvent, useRef } from 'react';

const FAR = 56;

export function useSwipe(left: () => void, right: () => void) {
  const began = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: (event: TouchEvent) => {
      const touch = event.touches.length === 1 ? event.touches[0] : undefined;
      began.current = touch ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd: (event: TouchEvent) => {
      const touch = event.changedTouches[0];
      if (!touch || !began.current) return;
      const [x, y] = [touch.clientX - began.current.x, touch.clientY - began.current.y];
      began.current = null;
      if (Math.abs(x) < FAR || Math.abs(x) < 2 * Math.abs(y)) return;
      (x < 0 ? left : right)();
    },
  };
}
