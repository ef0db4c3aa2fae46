import { i18n } from '#i18n';
import { useToast } from '~/components/ui/Toast';
import type { PopupApi } from './popupApi';

/**
 * @returns a function that opens the side panel and closes the popup. The browser opens the panel only directly after a click: nothing
 * may be awaited before the call. Its parameter: whether to open it at the papers of the page.
 */
export function useOpenPanel(api: Pick<PopupApi, 'openPanel'>): (atPage: boolean) => void {
  const { show } = useToast();
  return (atPage) =>
    void api.openPanel(atPage).then((opened) => {
      if (opened) window.close();
      else show({ message: i18n.t('popup.noPanel'), tone: 'error' });
    });
}
