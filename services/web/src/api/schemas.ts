/** The services' answers by name: `import type { Registry } from '../../api/schemas'` → `Registry['PersonView']`. */
import type { components as academic } from './generated/academic';
import type { components as communication } from './generated/communication';
import type { components as identity } from './generated/identity';
import type { components as movement } from './generated/movement';
import type { components as registry } from './generated/registry';
import type { components as reporting } from './generated/reporting';

export type Academic = academic['schemas'];
export type Communication = communication['schemas'];
export type Identity = identity['schemas'];
export type Movement = movement['schemas'];
export type Registry = registry['schemas'];
export type Reporting = reporting['schemas'];
export type Role = Identity['Role'];
