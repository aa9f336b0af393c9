// `LOG=1 npm test` shows the logs of functions, which help when a test fails.
if (!process.env.LOG) process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
