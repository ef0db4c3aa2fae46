import { Star } from 'lucide-react';
import { i18n } from '#i18n';
import { classes } from '~/components/ui/classes';
import { IconButton } from '~/components/ui/IconButton';
import type { PaperRef } from '~/lib/papers/paperStore';
import { useAnnotate } from './useAnnotate';
import { useOptimistic } from './useOptimistic';

export interface StarButtonProps {
  paperRef: PaperRef;
  starred: boolean;
  /** Names the paper to screen readers, in a list of many stars. */
  title?: string | undefined;
  size?: 'sm' | 'md' | undefined;
  autoFocus?: boolean | undefined;
  /** See `IconButton`: for long lists. */
  light?: boolean | undefined;
}

/** Toggles the star. A press is shown at once as pending; the star is filled only when it is stored durably. */
export function StarButton({ paperRef, starred, title, size, autoFocus, light }: StarButtonProps) {
  const annotate = useAnnotate(paperRef);
  const { shown, pending, set } = useOptimistic(starred, async (value) => {
    const failed = value ? i18n.t('paper.starFailed') : i18n.t('paper.unstarFailed');
    return (await annotate({ kind: 'star', starred: value }, failed)) !== undefined;
  });
  return (
    <IconButton
      label={title ? i18n.t('paper.starPaper', [title]) : i18n.t('paper.star')}
      pressed={shown}
      aria-busy={pending}
      data-state={pending ? 'pending' : shown ? 'starred' : 'plain'}
      size={size}
      light={light}
      autoFocus={autoFocus}
      onClick={() => set(!shown)}
      className={classes('aria-pressed:bg-transparent aria-pressed:text-star', pending && 'motion-safe:animate-pulse')}
      icon={<Star aria-hidden size={size === 'sm' ? 16 : 18} fill={shown && !pending ? 'currentColor' : 'none'} />}
    />
  );
}
