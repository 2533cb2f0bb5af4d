// @ts-check
// `npm run bench`: the command `bench`, with what follows passed on to it.
process.argv.splice(2, 0, 'bench');
await import('./cli.mjs');
