import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '@portfolio/audit';
import { DatabaseModule } from '@portfolio/platform/database';
import { AbsenceDirectory } from './absence-directory';
import { AbsenceRow } from './absence.entity';
import { AbsencesController } from './absences.controller';
import { AbsencesRepository } from './absences.repository';
import { AbsencesService } from './absences.service';
import { AccountRetirement } from './account-retirement';
import { AccountStore } from './account-store';
import { Accounts } from './accounts';
import { Administrators } from './administrators';
import { CredentialCheck } from './credential-check';
import { DemoAccounts } from './demo-accounts';
import { DepartmentDirectory } from './department-directory';
import { DepartmentImport } from './department-import';
import { DepartmentUses } from './department-uses';
import { Department } from './department.entity';
import { DepartmentsController } from './departments.controller';
import { DepartmentsRepository } from './departments.repository';
import { DepartmentsService } from './departments.service';
import { DistrictEvents } from './district-events';
import { District } from './district.entity';
import { Districts } from './districts';
import { DistrictsController } from './districts.controller';
import { DistrictsRepository } from './districts.repository';
import { LoginAttempt } from './login-attempt.entity';
import { LoginAttemptsRepository } from './login-attempts.repository';
import { LoginHintsController } from './login-hints.controller';
import { LoginThrottle } from './login-throttle';
import { Login } from './login.service';
import { OwnPassword } from './own-password.service';
import { OwnSession } from './own-session.service';
import { PasswordHasher } from './password-hasher';
import { PasswordResets } from './password-resets.service';
import { RoleApprovals } from './role-approvals.service';
import { SessionController } from './session.controller';
import { Session } from './session.entity';
import { SessionGuard } from './session.guard';
import { Sessions } from './sessions';
import { SessionsRepository } from './sessions.repository';
import { Substitutions } from './substitutions';
import { UserDirectory } from './user-directory';
import { UserDirectoryRepository } from './user-directory.repository';
import { UserViews } from './user-views';
import { User } from './user.entity';
import { UsersController } from './users.controller';
import { UsersRepository } from './users.repository';
import { UsersService } from './users.service';

const repositories = [AbsencesRepository, DepartmentsRepository, DistrictsRepository, LoginAttemptsRepository, SessionsRepository, UserDirectoryRepository, UsersRepository];
const accounts = [AccountStore, Administrators, DemoAccounts, PasswordHasher, PasswordResets, RoleApprovals, UserViews, UsersService];
const sessions = [CredentialCheck, Login, LoginThrottle, OwnPassword, OwnSession, Sessions];
const shared = [AbsenceDirectory, AccountRetirement, Accounts, DepartmentDirectory, DepartmentImport, DepartmentUses, DistrictEvents, Districts, Substitutions, UserDirectory];

/** Who is who: districts, departments, accounts, sessions, and the guard before every handler of the product. */
@Module({
  imports: [DatabaseModule.forFeature([AbsenceRow, Department, District, LoginAttempt, Session, User]), AuditModule],
  controllers: [SessionController, LoginHintsController, DepartmentsController, DistrictsController, UsersController, AbsencesController],
  providers: [...repositories, ...accounts, ...sessions, ...shared, AbsencesService, DepartmentsService, { provide: APP_GUARD, useClass: SessionGuard }],
  exports: shared,
})
export class IdentityModule {}
