/** A file that the documents' pages load. */
export interface BundledAsset {
  /** Its name beside the bundle, in `assets/`. */
  readonly name: string;
  /** The file in an installed package that is copied there when the function is bundled. */
  readonly from: string;
  readonly contentType: string;
  /** An image that it would load from elsewhere, which the policy refuses: it is served without, and shows none. */
  readonly without?: string;
}

const SCRIPT = 'text/javascript; charset=utf-8';

/** What the bundling copies to `assets/` beside the function's code: nothing is loaded from elsewhere. */
export const BUNDLED_ASSETS: readonly BundledAsset[] = [
  { name: 'swagger-ui-bundle.js', from: 'swagger-ui-dist/swagger-ui-bundle.js', contentType: SCRIPT },
  { name: 'swagger-ui.css', from: 'swagger-ui-dist/swagger-ui.css', contentType: 'text/css; charset=utf-8' },
  {
    name: 'redoc.standalone.js',
    from: 'redoc/bundles/redoc.standalone.js',
    contentType: SCRIPT,
    without: 'https://cdn.redoc.ly/redoc/logo-mini.svg',
  },
];
