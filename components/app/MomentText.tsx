import { timeText } from './timeText';

/** When it was, in few words; the exact time when the pointer asks for it. @param props.at milliseconds since the epoch. */
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
