import { TextLink } from '../ui/TextLink';

interface MarginFigureProps {
  covered: number;
  total: number;
  /** The projects behind the number. */
  to: string;
  /** What is counted, for who cannot see where it stands. */
  what: string;
}

/** n/N in the margin; what is complete stays quiet. */
export function MarginFigure({ covered, total, to, what }: MarginFigureProps) {
  const words = `${covered}/${total}，${what}的工程已立项目，查看项目`;
  return (
    <TextLink to={to} aria-label={words} title={words} sx={{ whiteSpace: 'nowrap', fontSize: 13, color: covered === total ? 'text.secondary' : 'primary.main', fontWeight: covered === total ? 400 : 600 }}>
      {covered}/{total}
    </TextLink>
  );
}
