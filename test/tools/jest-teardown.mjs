export { teardown as default } from './shared-setup.ts';
