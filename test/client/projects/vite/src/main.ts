import { story } from './story';

const query = new URLSearchParams(location.search);
const parameter = (name: string): string => query.get(name) ?? '';

function show(text: string): void {
  const output = document.querySelector('output');
  if (output) output.textContent = text;
}

story(parameter('api'), parameter('token'), parameter('nickname')).then(
  (result) => show(JSON.stringify(result)),
  (error) => show(String(error)),
);
