import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { classes } from '~/components/ui/classes';
import { webUrl } from '~/lib/papers/identifiers/webUrl';

interface Props {
  href: string | undefined;
  children: ReactNode;
  className?: string | undefined;
}

/** A link out of Dogear, in a new tab that learns nothing of it; what is no web address stays words. */
export function OutLink({ href, children, className }: Props) {
  const address = href === undefined ? undefined : webUrl(href);
  if (!address) return <span className={className}>{children}</span>;
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      className={classes('underline-offset-2 hover:underline', className)}
    >
      {children}
      <span className="sr-only"> {i18n.t('paper.opensInTab')}</span>
    </a>
  );
}
