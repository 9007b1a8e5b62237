// Runs Azurite inside a process that cannot outlive its parent: node azurite-child.cjs <azurite.js> <its arguments>.
'use strict';

const [entry] = process.argv.splice(2, 1);

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
  const keepsData = !process.argv.includes('--inMemoryPersistence');
  if (!keepsData || !process.emit('SIGTERM')) process.exit(0);
  setTimeout(() => process.exit(0), 10_000).unref();
}

// Azurite loads the library of its telemetry even where that is switched off, and two thirds of its start go into it.
const telemetry = require('module').createRequire(entry).resolve('applicationinsights');
require.cache[telemetry] = { id: telemetry, filename: telemetry, loaded: true, exports: {} };

require(entry);
