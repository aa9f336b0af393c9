export { refusal, type ScriptedResponse, type SentRequest, scriptedClient } from './scripted-client.ts';
