/** What every page of the documents has: the bar, which the console's frame takes the place of, and pages of text. */
export const pageStyle = `html { background: var(--bg); color: var(--ink); font-family: system-ui, sans-serif; line-height: 1.5; }
body { margin: 0; }
header.bar { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: baseline; padding: 0.75rem 1.25rem; background: #14213d; border-bottom: 2px solid #e69f00; }
header.bar strong { color: #fff; }
header.bar a { color: #c3cde0; text-decoration: none; }
header.bar a:hover, header.bar a[aria-current] { color: #fff; text-decoration: underline; }
.framed header.bar { display: none; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
main.text { max-width: 46rem; margin: 2rem auto; padding: 0 1.25rem; }
main.text h1, main.text h2 { color: var(--ink-strong); line-height: 1.3; }
main.text h1 { font-size: 1.5rem; }
main.text h2 { margin-top: 2rem; font-size: 1.0625rem; }
main.text code { color: var(--ink-strong); font-size: 0.875em; overflow-wrap: anywhere; }
main.text section:target { background: var(--wash); outline: 0.5rem solid var(--wash); }
.framed main.text { margin-block: 1.25rem; }
.framed main.text h1 { display: none; }
`;

/**
 * Swagger UI in the colours of the console, light and dark: by itself its links, badges and small texts have contrasts
 * of 2 to 4. ReDoc takes most colours from its own settings; here are those that it has no setting for.
 */
export const viewerStyle = `html.dark-mode, html.dark-mode .swagger-ui { background: var(--bg); }
#docs .swagger-ui, #docs .swagger-ui :is(h1, h2, h3, h4, h5, p, li, table, td, th, label, summary, select, .title, .renderedMarkdown, .opblock-summary-path, .opblock-summary-path__deprecated, .opblock-summary-description, .opblock-tag small, .parameter__name, .parameter__type, .response-col_status, .response-col_links, .tab li, .tab li button.tablinks, .model, .model-title, .prop-type, .info .base-url) { color: var(--ink); }
#docs .swagger-ui :is(.prop-format, .parameter__in, .parameter__deprecated, .parameter__extension, .parameter__enum, .response-undocumented, .response-control-media-type__accept-message, .model .property, .opblock-tag small) { color: var(--ink-soft); font-style: normal; }
#docs .swagger-ui :is(h1, h2, h3, h4, .title, .opblock-tag, .opblock-summary-path) { color: var(--ink-strong); }
#docs .swagger-ui :is(a, a:hover, a.nostyle, .info a, .link) { color: var(--accent); }
#docs .swagger-ui :is(a.nostyle, .opblock-tag a) { color: inherit; }
#docs .swagger-ui :is(.markdown, .renderedMarkdown) code { background: var(--sunk); color: var(--ink-strong); font-weight: 400; }
#docs .swagger-ui :is(.parameter__name.required::after, .parameter__name.required span, .opblock .opblock-section-header > label, .star) { color: var(--bad); }
#docs .swagger-ui .info { margin: 24px 0; }
#docs .swagger-ui .info .title { font-size: 1.5rem; }
#docs .swagger-ui .info .title small, #docs .swagger-ui .info .title small.version-stamp { background: var(--sunk); }
#docs .swagger-ui .info .title small pre.version { color: var(--ink-strong); }
#docs .swagger-ui .scheme-container { margin-bottom: 16px; padding: 16px 0; background: var(--wash); box-shadow: none; }
#docs .swagger-ui .opblock-tag { border-bottom-color: var(--hairline); font-size: 1.125rem; }
#docs .swagger-ui .opblock { background: var(--bg); border-color: var(--hairline); box-shadow: none; }
#docs .swagger-ui .opblock .opblock-summary { border-color: var(--hairline); }
#docs .swagger-ui .opblock .opblock-section-header { background: var(--wash); box-shadow: none; }
#docs .swagger-ui .opblock .opblock-summary-method { background: var(--method); color: var(--bg); text-shadow: none; }
#docs .swagger-ui .opblock .tab-header .tab-item.active h4 span::after { background: var(--accent); }
.swagger-ui .opblock { --method: var(--ink-soft); }
.swagger-ui .opblock-get { --method: var(--accent); }
.swagger-ui .opblock-post { --method: var(--good); }
.swagger-ui :is(.opblock-put, .opblock-patch) { --method: var(--warn); }
.swagger-ui .opblock-delete { --method: var(--bad); }
#docs .swagger-ui :is(input[type=text], input[type=search], textarea, select) { background-color: var(--bg); border: 1px solid var(--border); box-shadow: none; color: var(--ink); }
#docs .swagger-ui ::placeholder { color: var(--ink-soft); opacity: 1; }
#docs .swagger-ui .btn { border-color: var(--border); box-shadow: none; color: var(--ink-strong); background: transparent; }
#docs .swagger-ui .btn.authorize { border-color: var(--good); color: var(--good); }
#docs .swagger-ui .btn.authorize svg { fill: var(--good); }
#docs .swagger-ui .btn.cancel { border-color: var(--bad); color: var(--bad); }
#docs .swagger-ui .btn.execute { background: var(--accent); border-color: var(--accent); color: var(--bg); }
#docs .swagger-ui :is(.expand-operation svg, .opblock-control-arrow svg, .arrow, .model-toggle::after) { fill: var(--ink); color: var(--ink); opacity: 1; }
#docs .swagger-ui :is(.dialog-ux .modal-ux, .dialog-ux .modal-ux-header) { background: var(--bg); border-color: var(--hairline); }
#docs .swagger-ui section.models, #docs .swagger-ui section.models h4 { border-color: var(--hairline); }
#docs .swagger-ui section.models .model-container { background: var(--wash); }
#docs .swagger-ui .opblock .opblock-section-header .btn.try-out__btn.cancel { border-color: var(--bad); color: var(--bad); }
#docs .swagger-ui :is(.highlight-code > .microlight, .curl, .microlight) { background: #14213d !important; color: #f4f7fc !important; }
#docs .swagger-ui .microlight span { color: inherit !important; }
#docs .swagger-ui :is(.download-contents, .copy-to-clipboard) { background-color: #1f4e79; color: #fff; }
#docs .http-verb, #docs .operation-type, #docs [type=get], #docs [type=post], #docs [type=put], #docs [type=patch], #docs [type=delete] { color: var(--bg); }
#docs :is(h5, h5 span, caption) { border-color: var(--hairline); color: var(--ink-soft); }
#docs td div:has(> select) { background: var(--bg); }
#docs :is(td, [role=tabpanel]) span { color: var(--ink-soft); }
#docs :is(td, [role=tabpanel]) :is(div, button, span) { opacity: 1; }
#docs .redoc-json :is(span, button) { color: var(--ink); }
#docs [role=tab] { border-color: var(--border); }
#docs .react-tabs__tab--selected { background: var(--bg); outline: 2px solid var(--accent); }
#docs input[role=search], #docs .search-input { color: var(--ink); }
`;
