/** Names of controls in the markup of their first rendering, before any effect has run. */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Progress } from '~/components/ui/Progress';
import { RadioGroup } from '~/components/ui/RadioGroup';
import { Select } from '~/components/ui/Select';
import { Switch } from '~/components/ui/Switch';

const options = [{ value: 'a', label: 'First' }];
const change = (): void => {};

const controls: [string, string, ReactElement][] = [
  ['a select', 'combobox', <Select key="select" label="Format" value="a" options={options} onChange={change} />],
  ['a progress bar', 'progressbar', <Progress key="progress" label="Format" value={1} max={2} />],
  ['a switch', 'switch', <Switch key="switch" label="Format" checked onChange={change} />],
  ['a group of radios', 'radiogroup', <RadioGroup key="radios" label="Format" value="a" options={options} onChange={change} />],
];

test.each(controls)('%s has its name', (_, role, element) => {
  const markup = renderToStaticMarkup(element);
  const [tag] = new RegExp(`<[^>]*role="${role}"[^>]*>`).exec(markup) ?? [];
  expect(tag).toBeDefined();
  const [, label] = /aria-label="([^"]*)"/.exec(tag ?? '') ?? [];
  const [, id] = /aria-labelledby="([^"]*)"/.exec(tag ?? '') ?? [];
  const [, labelled] = (id && new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(markup)) || [];
  expect(labelled ?? label).toBe('Format');
});
