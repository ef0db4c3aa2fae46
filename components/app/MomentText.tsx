import { timeText } from './timeText';

/** A time as short relative text; its tooltip shows the full date and time. @param props.at in milliseconds since the epoch. */
export function MomentText({ at }: { at: number }) {
  const moment = new Date(at);
  return (
    <time
      dateTime={moment.toISOString()}
      title={moment.toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'short' })}
      className="shrink-0 text-muted text-xs"
    >
      {timeText(at)}
    </time>
  );
}
