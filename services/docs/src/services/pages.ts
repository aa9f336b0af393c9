import { problemTypes } from '@moim/common/http';

/** Renders the page that shows the API in Swagger UI. */
export function swaggerPage(): string {
  return page(
    'Moim API',
    '<link rel="stylesheet" href="/docs/assets/swagger-ui.css">',
    `<div id="swagger-ui"></div>
    <script src="/docs/assets/swagger-ui-bundle.js"></script>
    <script src="/docs/assets/initializer.js"></script>`,
  );
}

/** Renders the page that the `type` of every problem leads to. */
export function problemsPage(): string {
  const rows = Object.entries(problemTypes).map(
    ([type, { status, title, meaning }]) =>
      `<section id="${type}"><h2>${status} ${title}</h2><p><code>${type}</code></p><p>${meaning}</p></section>`,
  );
  return page(
    'Problems',
    `<style>${style}</style>`,
    `<main><h1>Problems</h1>${intro}${rows.join('\n')}</main>`,
  );
}

const intro = `<p>Every error response is <code>application/problem+json</code> (RFC 9457). Its <code>type</code> is one of the
following and never changes its meaning; <code>detail</code> says what is wrong this time, <code>errors</code> names
invalid fields, and <code>requestId</code> identifies the request in our logs.</p>`;

const style = `body{font:16px/1.6 system-ui,sans-serif;margin:0;color:#1c1e21;background:#fff}
main{max-width:44rem;margin:3rem auto;padding:0 1.25rem}h2{font-size:1.15rem;margin:2.25rem 0 .25rem}
p{margin:.25rem 0}code{background:#f1f3f5;border-radius:4px;padding:.1rem .35rem}
section:target h2{color:#0b62d6}`;

function page(title: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" type="image/png" href="/docs/assets/favicon-32x32.png">
    ${head}
  </head>
  <body>
    ${body}
  </body>
</html>
`;
}
