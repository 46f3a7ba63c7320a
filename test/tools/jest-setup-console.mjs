export { setupWithConsole as default } from './shared-setup.ts';
