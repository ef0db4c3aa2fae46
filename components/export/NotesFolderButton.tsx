import { FolderDown } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import { canChooseFolder, chooseFolder } from '~/lib/platform/chooseFolder';

interface Props {
  disabled: boolean;
  onFolder: (folder: FileSystemDirectoryHandle) => void;
}

/** Button that asks for a folder, such as a vault, where the browser can; nothing where it cannot. */
export function NotesFolderButton({ disabled, onFolder }: Props) {
  if (!canChooseFolder()) return null;
  const choose = async () => {
    const folder = await chooseFolder();
    if (folder) onFolder(folder);
  };
  return (
    <Button icon={<FolderDown size={15} aria-hidden />} disabled={disabled} onClick={() => void choose()}>
      {i18n.t('obsidian.folderChoose')}
    </Button>
  );
}
