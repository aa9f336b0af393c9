// Preloaded into a child process: ends it when its parent ends. The IPC channel closes even if the parent is killed.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();
