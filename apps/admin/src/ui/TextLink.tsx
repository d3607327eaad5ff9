import Link from '@mui/material/Link';
import type { LinkProps } from '@mui/material/Link';
import { LinkBase } from 'react-admin';

interface TextLinkProps extends Omit<LinkProps, 'href' | 'component'> {
  /** Address inside the application, `/projects/…`. */
  to: string;
}

/** A link inside the application; it can be opened in a new tab and reached by keyboard. */
export function TextLink({ to, ...rest }: TextLinkProps) {
  return <Link component={LinkBase} to={to} {...rest} />;
}
