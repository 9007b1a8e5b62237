// Runs Azurite inside a process that cannot outlive its parent: node azurite-child.cjs <azurite.js> <its arguments>.
'use strict';

const [entry] = process.argv.splice(2, 1);
const load = require('module').createRequire(entry);
const keepsData = !process.argv.includes('--inMemoryPersistence');

// The kernel closes our standard input when the parent ends, however it ends, kill -9 included.
process.stdin.on('error', stop).on('end', stop).resume();

// A Ctrl-C in the terminal reaches us too, but the pipeline still needs its storage to stop cleanly.
const ignore = () => {};
process.on('SIGINT', ignore);
process.on('newListener', (event, listener) => {
  if (event === 'SIGINT') setImmediate(() => process.off(event, listener));
});

function stop() {
  // On disk Azurite writes its tables every few seconds: let it write them a last time.
  if (!keepsData || !process.emit('SIGTERM')) process.exit(0);
  setTimeout(() => process.exit(0), 10_000).unref();
}

// Azurite loads the library of its telemetry even where that is switched off, and two thirds of its start go into it.
const telemetry = load.resolve('applicationinsights');
require.cache[telemetry] = { id: telemetry, filename: telemetry, loaded: true, exports: {} };

// Every ten minutes it clears away what was overwritten, and stands still meanwhile: for most of a minute after a busy time.
// In memory nothing is kept for long.
if (!keepsData) load('./blob/utils/constants').DEFAULT_GC_INTERVAL_MS = 24 * 60 * 60 * 1000;

require(entry);
