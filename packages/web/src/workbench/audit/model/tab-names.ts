/** Signs that a tab has room for, and how many of them its end keeps. */
const ROOM = 15;
const END = 8;

/**
 * Short names that tell files apart: what all of them begin with says nothing and is dropped, and a long name loses its middle,
 * because files of one office differ at their ends.
 */
export function tabNames(files: readonly string[]): readonly string[] {
  const names = files.map((file) => [...file]);
  const common = files.length < 2 ? 0 : commonStart(names);
  const isLong = names.some((name) => name.length > ROOM);
  return names.map((name) => {
    const rest = isLong && common > 2 ? ['…', ...name.slice(common)] : name;
    return rest.length <= ROOM
      ? rest.join('')
      : [...rest.slice(0, ROOM - END - 1), '…', ...rest.slice(-END)].join('');
  });
}

function commonStart(names: readonly (readonly string[])[]): number {
  const [first = []] = names;
  const differs = first.findIndex((sign, at) => names.some((name) => name[at] !== sign));
  return differs < 0 ? 0 : differs;
}
