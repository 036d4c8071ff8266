/** A moment in milliseconds, as instants are shown. */
import { formatDay, formatTime, today } from '../../text/format';

/** «14:05» of this moment in the school's zone. */
export const timeNow = (zone?: string): string => formatTime(Date.now(), zone);

/** «07:40»; with its day when that is not today. */
export function formatInstantOf(at: number, zone?: string): string {
  const moment = new Date();
  const now = today(zone, moment);
  moment.setTime(at);
  const day = today(zone, moment);
  const time = formatTime(at, zone);
  return day === now ? time : `${formatDay(day)}, ${time}`;
}
