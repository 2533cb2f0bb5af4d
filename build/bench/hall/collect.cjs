/*
 * Loaded into the main process of an app whose memory is weighed: told by a signal it collects its garbage, as the bench has the
 * pages collect theirs.
 */
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
// All that can be given back, as the inspector does it in the pages.
process.on('SIGUSR2', () => collect({ type: 'major', flavor: 'last-resort' }));
