import { SetMetadata, createParamDecorator } from '@nestjs/common';
import type { Permission, Principal } from '@portfolio/contracts';
import { UserError } from '../errors';
import { requestContext } from './request-context';

export const PERMISSION_METADATA = 'portfolio:permission';
export const PUBLIC_METADATA = 'portfolio:public';

/** Names the permission a handler needs. A handler without this and without `Public` is refused to everybody. */
export const Permit = (permission: Permission) => SetMetadata(PERMISSION_METADATA, permission);

/** Open to everybody, logged in or not. */
export const Public = () => SetMetadata(PUBLIC_METADATA, true);

/** The logged-in user. */
export const CurrentUser = createParamDecorator((): Principal => {
  const principal = requestContext().principal;
  if (principal === null) throw new UserError('not_logged_in');
  return principal;
});
