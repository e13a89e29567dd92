import { type ReactNode, useEffect, useId, useRef } from 'react';

type Props = Readonly<{
  title: string;
  children: ReactNode;
  foot: ReactNode;
  /** Escape and the backdrop; absent when the person must answer. */
  onClose?: () => void;
}>;

/** A modal question. The browser's own dialog keeps the focus inside and returns it afterwards. */
export function Dialog({ title, children, foot, onClose }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
    // The field that is asked for first, where the first control is not it.
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className="dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id={heading}>{title}</h2>
      <div className="dialog-body">{children}</div>
      <div className="dialog-foot">{foot}</div>
    </dialog>
  );
}
