import { Link } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';

export function TaskCell({ boardId, id, title }: { boardId: string; id: string; title: string }) {
  return (
    <th scope="row">
      <Link href={href.card(boardId, id)}>{title}</Link>
    </th>
  );
}
