/** Fixed parts of the frame, in px. */
export const HEADER_HEIGHT = 48;
export const PHONE_BAR_HEIGHT = 56;
export const RAIL = { open: 184, folded: 56 } as const;
