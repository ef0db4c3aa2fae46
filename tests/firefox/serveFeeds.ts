/** Serves feeds at their real addresses by the `network` module of WebDriver BiDi. No request reaches the network. */
import type { BidiConnection } from './bidiConnection';

type RequestSent = { isBlocked: boolean; navigation: string | null; request: { request: string; url: string } };

/** @param render returns the page of an address, or null if it has none. */
export async function serveFeeds(bidi: BidiConnection, render: (url: URL) => string | null): Promise<void> {
  bidi.on<RequestSent>('network.beforeRequestSent', ({ isBlocked, navigation, request: { request, url } }) => {
    if (!isBlocked) return;
    const html = navigation === null ? null : render(new URL(url));
    const answer =
      html === null
        ? { statusCode: 404 }
        : {
            statusCode: 200,
            headers: [{ name: 'content-type', value: { type: 'string', value: 'text/html; charset=utf-8' } }],
            body: { type: 'base64', value: Buffer.from(html).toString('base64') },
          };
    // A request that the page cancelled meanwhile accepts no response.
    bidi.send('network.provideResponse', { request, ...answer }).catch(() => undefined);
  });
  await bidi.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  await bidi.send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: ['https', 'http'].map((protocol) => ({ type: 'pattern', protocol })),
  });
}
