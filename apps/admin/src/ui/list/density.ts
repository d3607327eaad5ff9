/** Height of table rows: 40 px or more air. */
export type Density = 'small' | 'medium';
export const DENSITY_KEY = 'ui.density';
