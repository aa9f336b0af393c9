import { story } from './story.js';

const { API_URL = '', ACCESS_TOKEN = '', NICKNAME = '' } = process.env;
console.log(JSON.stringify(await story(API_URL, ACCESS_TOKEN, NICKNAME)));
