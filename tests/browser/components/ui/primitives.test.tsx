import { Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Button } from '~/components/ui/Button';
import { Checkbox } from '~/components/ui/Checkbox';
import { Chip } from '~/components/ui/Chip';
import { Dialog } from '~/components/ui/Dialog';
import { EmptyState } from '~/components/ui/EmptyState';
import { ErrorBoundary } from '~/components/ui/ErrorBoundary';
import { IconButton } from '~/components/ui/IconButton';
import { KeyHint } from '~/components/ui/KeyHint';
import { Menu } from '~/components/ui/Menu';
import { Progress } from '~/components/ui/Progress';
import { RadioGroup } from '~/components/ui/RadioGroup';
import { SearchField } from '~/components/ui/SearchField';
import { Select } from '~/components/ui/Select';
import { Spinner } from '~/components/ui/Spinner';
import { Switch } from '~/components/ui/Switch';
import { TextField } from '~/components/ui/TextField';
import { useToast } from '~/components/ui/Toast';
import { ToastPlace } from '~/components/ui/ToastPlace';
import { expectAccessible, mount } from '~/tests/browser/components/mount';

const nothing = () => {};
/** Milliseconds that a message is visible; they pass when the test advances the clock. */
const inSight = 300;

afterEach(() => {
  vi.useRealTimers();
});

test.each(['light', 'dark'])('everything is accessible in %s', async (theme) => {
  document.documentElement.dataset.theme = theme;
  const { screen } = await mount(
    <div className="flex flex-col gap-2">
      <Button>Plain</Button>
      <Button variant="primary">Primary</Button>
      <Button variant="danger" icon={<Trash2 />}>
        Danger
      </Button>
      <Button variant="quiet">Quiet</Button>
      <IconButton label="Star" icon={<Star />} pressed />
      <Chip label="vision" count={3} onPress={nothing} pressed onRemove={nothing} removeLabel="Remove vision" />
      <Chip label="plain" />
      <TextField label="Name" value="" onChange={nothing} hint="A hint" placeholder="type" />
      <TextField label="Broken" value="x" onChange={nothing} error="Taken" />
      <SearchField label="Search" value="x" onChange={nothing} clearLabel="Clear" />
      <Select label="Sort" value="a" options={[{ value: 'a', label: 'Newest' }]} onChange={nothing} />
      <Progress label="Importing" value={3} max={10} onCancel={nothing} cancelLabel="Stop" />
      <Spinner label="Loading" />
      <Switch label="On" hint="Takes effect at once" checked onChange={nothing} />
      <Checkbox label="Notes" checked={false} indeterminate onChange={nothing} />
      <RadioGroup label="Format" value="a" options={[{ value: 'a', label: 'BibTeX', hint: 'For LaTeX' }]} onChange={nothing} />
      <EmptyState title="Nothing" action={<Button>Do</Button>}>
        Why
      </EmptyState>
      <KeyHint>Esc</KeyHint>
    </div>,
  );
  await expect.element(screen.getByRole('button', { name: 'Plain' })).toBeVisible();
  await expectAccessible();
  delete document.documentElement.dataset.theme;
});

test('a menu by keyboard: opens, moves, chooses, restores the focus', async () => {
  const onSelect = vi.fn();
  const items = [
    { label: 'Export…', onSelect: nothing },
    { label: 'Delete', danger: true, onSelect },
  ];
  const { screen } = await mount(<Menu trigger={<Button>More</Button>} items={items} />);
  await expect.element(screen.getByRole('button', { name: 'More' })).toBeVisible();
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(screen.getByRole('menuitem', { name: 'Export…' })).toHaveFocus();
  await expectAccessible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onSelect).toHaveBeenCalledOnce();
  await expect.element(screen.getByRole('button', { name: 'More' })).toHaveFocus();
});

function Choosing() {
  const [value, setValue] = useState<'a' | 'b'>('a');
  const options = [
    { value: 'a' as const, label: 'Newest' },
    { value: 'b' as const, label: 'Title' },
  ];
  return <Select label="Sort" value={value} options={options} onChange={setValue} />;
}

test('a select by keyboard', async () => {
  const { screen } = await mount(<Choosing />);
  const trigger = screen.getByRole('combobox', { name: 'Sort' });
  await expect.element(trigger).toHaveTextContent('Newest');
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(screen.getByRole('option', { name: 'Newest' })).toBeVisible();
  await expectAccessible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(trigger).toHaveTextContent('Title');
});

function Asking() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Ask</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Empty the trash?"
        description="It cannot be undone."
        closeLabel="Close"
        footer={<Button onClick={() => setOpen(false)}>Cancel</Button>}
      >
        Three papers
      </Dialog>
    </>
  );
}

test('a dialog takes the focus, keeps it, and restores it on Escape', async () => {
  const { screen } = await mount(<Asking />);
  await screen.getByRole('button', { name: 'Ask' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Empty the trash?' });
  await expect.element(dialog).toBeVisible();
  await expectAccessible();
  for (let index = 0; index < 5; index++) await userEvent.keyboard('{Tab}');
  expect(dialog.element().contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Ask' })).toHaveFocus();
});

function Saying({ onAction }: { onAction: () => void }) {
  const { show } = useToast();
  return (
    <>
      <Button onClick={() => show({ message: 'Moved to the trash.', action: { label: 'Undo', onAction } })}>Delete</Button>
      <Button onClick={() => show({ message: 'Not saved.', tone: 'error' })}>Fail</Button>
      <Button onClick={() => show({ message: 'Short', duration: inSight })}>Short</Button>
    </>
  );
}

test('a message is read aloud, can be acted on, and disappears', async () => {
  const onAction = vi.fn();
  const { screen } = await mount(<Saying onAction={onAction} />);
  await screen.getByRole('button', { name: 'Fail' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Not saved.');
  await screen.getByRole('button', { name: 'Delete' }).click();
  await expectAccessible();
  await screen.getByRole('button', { name: 'Undo' }).click();
  expect(onAction).toHaveBeenCalledOnce();
  await expect.element(screen.getByText('Moved to the trash.').first()).not.toBeInTheDocument();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await screen.getByRole('button', { name: 'Short' }).click();
  await expect.element(screen.getByLabelText('Messages').getByText('Short')).toBeVisible();
  vi.advanceTimersByTime(inSight);
  await expect.element(screen.getByLabelText('Messages').getByText('Short')).not.toBeInTheDocument();
  await expect.element(screen.getByLabelText('Messages').getByText('Not saved.')).toBeVisible();
});

test('an icon button shows its label, also by keyboard', async () => {
  const { screen } = await mount(<IconButton label="Delete from the library" icon={<Trash2 />} hint="Del" />);
  const button = screen.getByRole('button', { name: 'Delete from the library' });
  await expect.element(button).toBeVisible();
  await userEvent.keyboard('{Tab}');
  await expect.element(screen.getByText('Delete from the library')).toBeVisible();
});

test('a search field is emptied by its button and keeps the focus', async () => {
  const onChange = vi.fn();
  const { screen } = await mount(<SearchField label="Search" value="x" onChange={onChange} clearLabel="Clear" />);
  await screen.getByRole('button', { name: 'Clear' }).click();
  expect(onChange).toHaveBeenCalledWith('');
  await expect.element(screen.getByRole('searchbox', { name: 'Search' })).toHaveFocus();
});

function Throws(): never {
  throw new Error('broken');
}

test('an error leaves a way out', async () => {
  vi.spyOn(console, 'error').mockImplementation(nothing);
  const onError = vi.fn();
  const { screen } = await mount(
    <ErrorBoundary title="It stopped" hint="What was saved is safe." reload="Reload" onError={onError}>
      <Throws />
    </ErrorBoundary>,
  );
  await expect.element(screen.getByRole('alert')).toHaveTextContent('What was saved is safe.');
  await expect.element(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
  expect(onError).toHaveBeenCalled();
  vi.restoreAllMocks();
});

function Narrow({ onAction, onNext }: { onAction: () => void; onNext: () => void }) {
  const { show } = useToast();
  const [asking, setAsking] = useState(false);
  const say = () => show({ message: 'Refused.', duration: inSight, tone: 'error' });
  return (
    <div className="flex flex-col" style={{ height: 240 }}>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <textarea aria-label="Note" />
        <Button onClick={() => show({ message: 'Moved.', action: { label: 'Undo', onAction, undoes: true } })}>Delete</Button>
        <Button onClick={() => setAsking(true)}>Ask</Button>
      </div>
      <ToastPlace />
      <Button onClick={say}>Refuse</Button>
      <Button onClick={onNext}>Next</Button>
      <Dialog open={asking} onOpenChange={setAsking} title="Report" footer={<Button onClick={say}>Copy</Button>} />
    </div>
  );
}

const isOnTop = (element: Element): boolean => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
};

test('a message covers nothing, moves no button below it, and disappears even under the pointer', async () => {
  const onNext = vi.fn();
  const { screen } = await mount(<Narrow onAction={nothing} onNext={onNext} />);
  const refuse = screen.getByRole('button', { name: 'Refuse' });
  await expect.element(refuse).toBeVisible();
  const before = refuse.element().getBoundingClientRect().top;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await refuse.click();
  const message = screen.getByRole('alertdialog', { name: 'Refused.' });
  await message.hover();
  expect(refuse.element().getBoundingClientRect().top).toBe(before);
  for (const button of screen.getByRole('button').elements()) expect(isOnTop(button), button.outerHTML).toBe(true);
  vi.advanceTimersByTime(inSight);
  await expect.element(message).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Next' }).click();
  expect(onNext).toHaveBeenCalledOnce();
});

test('in a dialog a message covers none of its buttons', async () => {
  const { screen } = await mount(<Narrow onAction={nothing} onNext={nothing} />);
  await screen.getByRole('button', { name: 'Ask' }).click();
  const copy = screen.getByRole('button', { name: 'Copy' });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await copy.click();
  const message = screen.getByRole('dialog', { name: 'Report' }).getByRole('alertdialog', { name: 'Refused.' });
  await message.hover();
  expect(isOnTop(copy.element())).toBe(true);
  vi.advanceTimersByTime(inSight);
  await expect.element(message).not.toBeInTheDocument();
});

test.each(['Control', 'Meta'])('the change in a message is undone by %s Z, once, and not from a field', async (modifier) => {
  const onAction = vi.fn();
  const { screen } = await mount(<Narrow onAction={onAction} onNext={nothing} />);
  const undo = `{${modifier}>}z{/${modifier}}`;
  await userEvent.keyboard(undo);
  await screen.getByRole('button', { name: 'Delete' }).click();
  await expect.element(screen.getByLabelText('Messages').getByText('Moved.')).toBeVisible();
  await expectAccessible();
  await screen.getByRole('textbox', { name: 'Note' }).click();
  await userEvent.keyboard(undo);
  expect(onAction).not.toHaveBeenCalled();
  await screen.getByRole('button', { name: 'Next' }).click();
  await userEvent.keyboard(undo);
  await userEvent.keyboard(undo);
  expect(onAction).toHaveBeenCalledOnce();
  await expect.element(screen.getByLabelText('Messages').getByText('Moved.')).not.toBeInTheDocument();
});
