import { EyeOff } from 'lucide-react';
import { i18n } from '#i18n';
import { TagDot } from '~/components/paper/tags/TagDot';
import { Select, type SelectOption } from '~/components/ui/Select';
import type { WatchMode } from '~/lib/papers/savedSearch';
import { tagColours } from '~/lib/papers/tagColour';

type Choice = WatchMode | 'off';

export interface WatchSelectProps {
  /** Undefined: not watched. */
  watch: WatchMode | undefined;
  onChange: (watch: WatchMode | undefined) => void;
  /** Names the search to screen readers, where several are listed. */
  label?: string | undefined;
  hideLabel?: boolean | undefined;
}

/** Choice of how the cards of feeds that match a search are marked. */
export function WatchSelect({ watch, onChange, label = i18n.t('watch.label'), hideLabel }: WatchSelectProps) {
  const options: SelectOption<Choice>[] = [
    { value: 'off', label: i18n.t('watch.off'), icon: <TagDot colour={undefined} /> },
    ...tagColours.map((colour) => ({
      value: colour,
      label: i18n.t('watch.edge', [i18n.t(`tagManager.colours.${colour}`)]),
      icon: <TagDot colour={colour} />,
    })),
    { value: 'mute', label: i18n.t('watch.mute'), icon: <EyeOff size={12} aria-hidden /> },
  ];
  return (
    <Select
      label={label}
      hideLabel={hideLabel}
      value={watch ?? 'off'}
      options={options}
      onChange={(choice) => onChange(choice === 'off' ? undefined : choice)}
    />
  );
}
