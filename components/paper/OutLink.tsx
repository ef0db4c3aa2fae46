import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { classes } from '~/components/ui/classes';
import { webUrl } from '~/lib/papers/identifiers/webUrl';

interface Props {
  href: string | undefined;
  children: ReactNode;
  className?: string | undefined;
}

/** External link in a new tab, without opener and referrer. Anything but a web address is rendered as plain text. */
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
