import { story } from './story';

declare const process: { env: Record<string, string | undefined> };

const { API_URL = '', ACCESS_TOKEN = '', NICKNAME = '' } = process.env;
story(API_URL, ACCESS_TOKEN, NICKNAME).then((result) => console.log(JSON.stringify(result)));
