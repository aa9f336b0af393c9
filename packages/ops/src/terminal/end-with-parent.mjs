// Loaded into a child before what it runs: ends it when its parent is gone, however that ended. The channel to the parent
// closes then, even after kill -9.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();
