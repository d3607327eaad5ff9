import { CHANNEL_LABELS, ROBOT_CHANNELS, type Robot } from '@portfolio/contracts';

/** Address and secret are taken in, never given out. */
export type RobotForm = Robot & { address: string; secret: string };

export const NEW_ROBOT_FIELDS = ['name', 'channel', 'departmentId', 'address', 'secret'] as const satisfies readonly (keyof RobotForm)[];
export const ROBOT_FIELDS = ['name', 'departmentId', 'address', 'secret', 'active'] as const satisfies readonly (keyof RobotForm)[];

export const ROBOT_CHOICES = ROBOT_CHANNELS.map((id) => ({ id, name: CHANNEL_LABELS[id] }));
