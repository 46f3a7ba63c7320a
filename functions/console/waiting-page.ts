/** What stands at the console's address while it is built: the page asks again by itself until it is there. */
export const WAITING_PAGE = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="2">
<title>Showroom: the console is being built</title>
</head>
<body>
<h1>The console is being built</h1>
<p>This takes about 20 seconds the first time. The page shows itself when it is there; the API answers already.</p>
<p><a href="/docs">The API to read and try out</a></p>
</body>
</html>
`;
