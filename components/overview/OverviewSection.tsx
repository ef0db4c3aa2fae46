import { type ReactNode, useId } from 'react';

/** A part of the overview, with its title and a line below it that says what is pointed at. */
export function OverviewSection({ title, line, children }: { title: string; line?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <div>
        <h2 id={id} className="font-serif text-lg leading-snug">
          {title}
        </h2>
        {line === undefined ? null : <p className="min-h-5 text-muted text-sm tabular-nums">{line}</p>}
      </div>
      {children}
    </section>
  );
}
