// Lets Node load packages that are written for bundlers, whose imports leave out `.js` and `/index.js`.

import { register } from 'node:module';

const hooks = `
export async function resolve(specifier, context, next) {
  for (const ending of ['', '.js', '/index.js']) {
    try {
      return await next(specifier + ending, context);
    } catch (error) {
      if (ending === '/index.js') {
        throw error;
      }
    }
  }
}
`;

register(`data:text/javascript,${encodeURIComponent(hooks)}`);
