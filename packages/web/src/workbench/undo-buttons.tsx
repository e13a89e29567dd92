type Props = Readonly<{
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
}>;

/** 撤回 and 重做, the same on everything that is filled in. */
export function UndoButtons({ canUndo, canRedo, onUndo, onRedo }: Props) {
  return (
    <>
      <button
        type="button"
        className="button small"
        aria-disabled={!canUndo}
        title="Ctrl+Z"
        onClick={onUndo}
      >
        撤回
      </button>
      <button
        type="button"
        className="button small"
        aria-disabled={!canRedo}
        title="Ctrl+Y"
        onClick={onRedo}
      >
        重做
      </button>
    </>
  );
}
