import type { ReactNode } from 'react';

type Answer = Readonly<{ main: ReactNode; more?: ReactNode }>;
type Props = Readonly<{
  now: Answer;
  due: ReactNode;
  missing: Answer;
  /** The one button, which leads to the first missing item. */
  action?: ReactNode;
  compact?: boolean;
}>;

/** 三问条: what to do, until when, what is missing. The first thing on every working screen. */
export function ThreeQuestions({ now, due, missing, action, compact = false }: Props) {
  return (
    <section
      className={compact ? 'questions compact' : 'questions'}
      aria-label="现在做什么、什么时候交、还缺什么"
    >
      <div>
        <p className="label">现在做什么</p>
        <p className="answer">
          <b>{now.main}</b>
          <span>{now.more}</span>
        </p>
      </div>
      <div>
        <p className="label">什么时候交</p>
        {due}
      </div>
      <div>
        <div className="ask-line">
          <p className="label">还缺什么</p>
          <p className="answer">
            <b>{missing.main}</b>
            <span>{missing.more}</span>
          </p>
        </div>
        {action}
      </div>
    </section>
  );
}
