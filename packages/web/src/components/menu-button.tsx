import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';

export type MenuItem = Readonly<{
  key: string;
  label: ReactNode;
  hint?: string;
  onChoose: () => void;
}>;

type Props = Readonly<{
  label: string;
  items: readonly MenuItem[];
  primary?: boolean;
  /** What a person should know before choosing; null when there is nothing to say. */
  note?: string | null;
}>;

/** A button with a short menu; arrows move, Escape closes and returns to the button. */
export function MenuButton({ label, items, primary = false, note = null }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLButtonElement>('[role=menuitem]')?.focus();
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open) return;
    const all = [...(root.current?.querySelectorAll<HTMLButtonElement>('[role=menuitem]') ?? [])];
    const at = all.findIndex((item) => item === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else if (step) all[(at + step + all.length) % all.length]?.focus();
    if (event.key === 'Escape' || step) event.preventDefault();
  };

  return (
    <div className="menu-button" ref={root} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={primary ? 'button primary' : 'button'}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open ? (
        <div className="menu-pop">
          {note === null ? null : (
            <p className="menu-note" role="note">
              {note}
            </p>
          )}
          <div role="menu" aria-label={label}>
            {items.map((item) => (
              <button
                key={item.key}
                type="button"
                role="menuitem"
                tabIndex={-1}
                onClick={() => {
                  close();
                  item.onChoose();
                }}
              >
                {item.label}
                {item.hint ? <span className="hint">{item.hint}</span> : null}
              </button>
            ))}
          </div>
        </div>
      ) : null}
    </div>
  );
}
