/*
 * Loaded into the main process of an app whose memory is weighed: told by a signal it collects its garbage, as the bench has the
 * pages collect theirs.
 */
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
process.on('SIGUSR2', runInNewContext('gc'));
