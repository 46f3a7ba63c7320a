export { setup as default } from './shared-setup.ts';
