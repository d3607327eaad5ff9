import type { CoverageItem, LightColour } from '@portfolio/contracts';
import { LightBadge } from '../ui/LightBadge';
import { Mark } from '../ui/Mark';
import { isDoubtful, worstLight } from './coverageModel';

interface WorkLinkProps {
  item: CoverageItem;
  /** The words as printed. */
  text: string;
  href: string;
  present: boolean;
  /** Whether it meets the filter; null without one. */
  hit: boolean | null;
}

/** A named work in its sentence: the light's shape before it, what is missing or doubtful after it. */
export function WorkLink({ item, text, href, present, hit }: WorkLinkProps) {
  const light = worstLight(item.projects);
  return (
    <>
      {/* A link of the router would be drawn anew, all 280 of them, with every change of the address. */}
      <a href={href} data-work={item.id} data-verbatim="" aria-current={present ? 'true' : undefined} data-hit={hit ?? undefined}>
        {light === null ? text : <WithLight text={text} light={light} />}
      </a>
      {item.state === 'open' && <Mark title="尚未立项，也未说明原因">待覆盖</Mark>}
      {item.state === 'not_established' && <Mark title={item.notEstablishedReason ?? undefined}>未立项</Mark>}
      {isDoubtful(item) && <Mark title={item.warnings.map(({ message }) => message).join('\n')}>存疑</Mark>}
    </>
  );
}

/** The shape never stays alone at the end of a line: it keeps the first sign with it. */
function WithLight({ text, light }: { text: string; light: LightColour }) {
  const [first = ''] = text;
  return (
    <>
      <span style={{ whiteSpace: 'nowrap' }}>
        <LightBadge colour={light} shapeOnly />
        {first}
      </span>
      {text.slice(first.length)}
    </>
  );
}
