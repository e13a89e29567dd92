/** What a drop brings: files to read, and a sentence on what of a folder was left out. */
export type Dropped = Readonly<{ files: readonly File[]; left: string | null }>;

/** Extensions that the reader knows. */
export const READABLE = ['txt', 'docx', 'xlsx', 'pdf', 'csv', 'html', 'json'] as const;

/** A folder of a year's reports holds some dozens of files; a whole disk dropped by mistake must not be walked. */
const MOST_FILES = 100;
const DEEPEST = 6;

type Walk = { readonly files: File[]; other: number; full: boolean };

const isReadable = (name: string): boolean =>
  READABLE.some((extension) => name.toLowerCase().endsWith(`.${extension}`));

const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry =>
  entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** A directory gives its entries in portions; an empty portion is the end. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (portion.length === 0) return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...portion);
  }
}

async function walk(entry: FileSystemEntry, depth: number, into: Walk): Promise<void> {
  if (into.files.length >= MOST_FILES || depth > DEEPEST) {
    into.full = true;
    return;
  }
  if (isDirectory(entry)) {
    for (const each of await entriesOf(entry)) await walk(each, depth + 1, into);
    return;
  }
  // Lock files of Office and a system's own files are nobody's report.
  if (!isFile(entry) || /^(?:\.|~\$)/u.test(entry.name)) return;
  if (!isReadable(entry.name)) {
    into.other += 1;
    return;
  }
  const file = await new Promise<File | null>((resolve) =>
    entry.file(resolve, () => resolve(null)),
  );
  if (file) into.files.push(file);
}

/** The files of a drop, folders opened. Files dropped by themselves are all taken: the reader says why it cannot read one. */
export async function droppedFiles(data: DataTransfer): Promise<Dropped> {
  // Both lists are empty once the event is over, so they are taken before anything is awaited.
  const loose = [...data.files];
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(isDirectory)) return { files: loose, left: null };
  const names = new Set(entries.filter(isDirectory).map(({ name }) => name));
  const found: Walk = { files: [], other: 0, full: false };
  for (const entry of entries.filter(isDirectory)) await walk(entry, 0, found);
  const left = [
    found.files.length === 0 ? '文件夹里没有能读的文件（Word、Excel、PDF、文本）' : '',
    found.other > 0 ? `文件夹里另有 ${found.other} 个文件不是能读的类型，没有读` : '',
    found.full ? `文件夹太大，只取前 ${MOST_FILES} 个文件，其余请分开拖入` : '',
  ].filter((part) => part !== '');
  return {
    files: [...loose.filter(({ name }) => !names.has(name)), ...found.files],
    left: left.length === 0 ? null : `${left.join('；')}。`,
  };
}
