import { type ReactNode, useId } from 'react';

export function SettingsSection({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-3">
      <h2 id={heading} className="border-line border-b pb-1 font-serif text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}
