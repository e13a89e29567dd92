import { Link } from '@tanstack/react-router';
import { EmptyState } from '../components/states.tsx';

/** An address that nothing lives at. */
export function NotFound() {
  return (
    <EmptyState
      action={
        <Link to="/" className="button">
          回到年度总览
        </Link>
      }
    >
      没有这一页。地址可能抄错了，或这一页已经删去。
    </EmptyState>
  );
}
