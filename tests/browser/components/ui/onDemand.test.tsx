import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { onDemand } from '~/components/ui/onDemand';
import { expectAccessible, mount } from '~/tests/browser/components/mount';

const Greeting = ({ name }: { name: string }) => <p>Good morning, {name}</p>;

test('a component on demand is rendered once it is loaded', async () => {
  const fetched = Promise.withResolvers<typeof Greeting>();
  const Part = onDemand(() => fetched.promise);
  await mount(<Part name="Ada" />);
  await expect.element(page.getByText('Loading…')).toBeInTheDocument();
  fetched.resolve(Greeting);
  await expect.element(page.getByText('Good morning, Ada')).toBeVisible();
  expect(page.getByText('Loading…').query()).toBeNull();
});

test('it is fetched once, and rendered immediately if it is loaded already', async () => {
  let times = 0;
  const Part = onDemand(async () => {
    times += 1;
    return Greeting;
  });
  const { screen } = await mount(<Part name="Ada" />);
  await expect.element(page.getByText('Good morning, Ada')).toBeVisible();
  await screen.rerender(<Part key="another" name="Emmy" />);
  expect(page.getByText('Good morning, Emmy').query()).not.toBeNull();
  expect(times).toBe(1);
});

test('a failure to fetch it is shown, and it is fetched again on request', async () => {
  let isThere = false;
  const Part = onDemand(async () => {
    if (!isThere) throw new TypeError('Failed to fetch dynamically imported module');
    return Greeting;
  });
  await mount(<Part name="Ada" />);
  const alert = page.getByRole('alert');
  await expect.element(alert).toHaveTextContent('This part of Dogear could not be loaded.');
  await expect.element(page.getByRole('button', { name: 'Reload' })).toBeVisible();
  await expectAccessible();
  isThere = true;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText('Good morning, Ada')).toBeVisible();
  expect(alert.query()).toBeNull();
});

test('the loading indicator is inside the frame, which gets the properties of the component', async () => {
  const fetched = Promise.withResolvers<typeof Greeting>();
  const Part = onDemand(
    () => fetched.promise,
    ({ name, children }) => <section aria-label={`For ${name}`}>{children}</section>,
  );
  await mount(<Part name="Ada" />);
  await expect.element(page.getByRole('region', { name: 'For Ada' })).toBeInTheDocument();
  fetched.resolve(Greeting);
  await expect.element(page.getByText('Good morning, Ada')).toBeVisible();
  expect(page.getByRole('region', { name: 'For Ada' }).query()).toBeNull();
});
