// What functions log while they are tested is for when a test fails: LOG=1 npm test.
if (!process.env.LOG) process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
