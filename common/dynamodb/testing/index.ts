export { refusal, type ScriptedAnswer, type SentRequest, scriptedClient } from './scripted-client.ts';
