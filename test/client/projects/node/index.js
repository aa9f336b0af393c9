import { createMoimClient, everyItem } from '@moim/client';

const { API_URL: baseUrl, ACCESS_TOKEN: accessToken, NICKNAME: nickname } = process.env;
const moim = createMoimClient({ baseUrl, accessToken: async () => accessToken });

const names = [];
const people = everyItem((page) => moim.GET('/v1/users', { params: { query: { nickname, ...page } } }));
for await (const person of people) names.push(person.nickname);
const { error } = await moim.PATCH('/v1/users/me', { body: { nickname: '' } });

console.log(JSON.stringify({ node: process.versions.node, names, problem: error.type }));
