/**
 * Runs in a page before its own programs: takes away what Chromium got after 109, the oldest browser of the offices. What the
 * workbench or one of its libraries uses without filling it in then fails in every browser test, not first in an office.
 */
export function ageBrowser(): void {
  // Sent to the page as text, so nothing may live outside.
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const drop = (owner: object | undefined, names: readonly string[]): void => {
    if (owner) for (const name of names) Reflect.deleteProperty(owner, name);
  };
  drop(Array.prototype, ['toReversed', 'toSorted', 'toSpliced', 'with']);
  drop(Array, ['fromAsync']);
  drop(Object, ['groupBy']);
  drop(Map, ['groupBy']);
  drop(Map.prototype, ['getOrInsert', 'getOrInsertComputed']);
  drop(Promise, ['withResolvers', 'try']);
  drop(String.prototype, ['isWellFormed', 'toWellFormed']);
  drop(ArrayBuffer.prototype, ['transfer', 'transferToFixedLength']);
  drop(URL, ['canParse', 'parse']);
  drop(AbortSignal, ['any']);
  drop(RegExp, ['escape']);
  drop(Set.prototype, [
    'union',
    'intersection',
    'difference',
    'symmetricDifference',
    'isSubsetOf',
    'isSupersetOf',
    'isDisjointFrom',
  ]);
  // Playwright's own code in the page may walk arrays, not iterators: the helpers can go too.
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  drop(
    iterators,
    ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some'].concat([
      'every',
      'find',
    ]),
  );
  drop(Element.prototype, ['setHTMLUnsafe', 'moveBefore']);
  drop(Document.prototype, ['startViewTransition', 'caretPositionFromPoint']);
}
