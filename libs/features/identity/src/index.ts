export { Accounts, type AccountCredentials, type NewAccount } from './accounts';
export type { DemoAccount } from './demo-accounts';
export { DepartmentDirectory, type DepartmentFacts, type DepartmentSeed } from './department-directory';
export { DepartmentUses, type CountUses } from './department-uses';
export { Districts, type DistrictFacts } from './districts';
export { IdentityModule } from './identity.module';
export { UserDirectory } from './user-directory';
export type { DirectoryUser } from './user-directory.repository';
export { YUQUAN_DEPARTMENTS } from './yuquan-departments';
