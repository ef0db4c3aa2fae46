import { i18n } from '#i18n';
import type { CopyKind } from '~/lib/papers/copyKinds';

/** `APA 7`, `\cite{key}`. */
export const kindLabel = (kind: CopyKind): string => i18n.t(`citing.kinds.${kind}`);
