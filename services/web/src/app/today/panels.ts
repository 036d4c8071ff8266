/** The panels of «Today» that some hat of the place may have, each loaded when it is shown. */
import { type ComponentType, lazy } from 'react';
import type { Place } from '../../session/places';
import type { TodayPanel } from '../../session/slots';
import { features } from '../features';

const offered = features
  .flatMap((feature) => feature.panels ?? [])
  .map((panel: TodayPanel) => ({ id: panel.id, panel, Panel: lazy(panel.load) }));

export function panelsOf(place: Place): { id: string; Panel: ComponentType }[] {
  return offered.filter(
    ({ panel }) =>
      (panel.places?.includes(place.kind) ?? true) &&
      place.hats.some((hat) => hat.rights.has(panel.right) && (panel.roles?.includes(hat.role) ?? true)),
  );
}
