import { expect, test, vi } from 'vitest';
import { rememberMessages } from '~/lib/i18n/rememberMessages';

test('a message without values is requested once, one with values each time', () => {
  const translate = vi.fn((key: string, ...values: unknown[]) => [key, ...values].join(' '));
  const t = rememberMessages(translate);
  expect([t('star'), t('star'), t('note')]).toEqual(['star', 'star', 'note']);
  expect(translate.mock.calls).toEqual([['star'], ['note']]);
  expect([t('papers', 1), t('papers', 2)]).toEqual(['papers 1', 'papers 2']);
});
