export { setupWithHost as default } from './shared-setup.ts';
