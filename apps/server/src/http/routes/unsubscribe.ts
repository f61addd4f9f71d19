import * as v from 'valibot';
import { languageOf } from '../language-of.ts';
import { route, type PlainAnswer, type Route } from '../route.ts';
import type { Services } from '../services.ts';

const params = { token: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.-]{16,128}$/)) };

const LIMITED = { door: 'unsubscribe', counts: 'network' } as const;

const WORDS = {
  de: {
    title: 'Überblick abbestellen',
    question: 'Soll dieser Überblick nicht mehr an diese Adresse gehen?',
    button: 'Nicht mehr schicken',
    done: 'Dieser Überblick geht nicht mehr an diese Adresse.',
  },
  en: {
    title: 'Unsubscribe from a digest',
    question: 'Should this digest no longer go to this address?',
    button: 'Send it no more',
    done: 'This digest no longer goes to this address.',
  },
} as const;

const STYLE =
  ':root{color-scheme:light dark}body{max-width:32rem;margin:15vh auto;padding:0 1rem;font:16px/24px system-ui,sans-serif}h1{font-size:20px}button{font:inherit;min-height:44px;padding:0 16px}';

/** The form is sent to where the page is from, and says so: with no referrer at all a browser would send no origin. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
};

/**
 * RFC 8058. The page asks and changes nothing, because scanners of mail follow links; the post needs no session. Both say
 * the same whatever the link is, so that nothing can be learnt from one.
 */
export function unsubscribeRoutes({ unsubscribe }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/u/:token',
      summary: 'A page that asks whether to unsubscribe; it changes nothing',
      access: 'public',
      limit: LIMITED,
      params,
      answers: [{ status: 200, types: ['text/html'] }],
      problems: ['too-many-attempts'],
      async handle({ headers }) {
        const language = languageOf(headers);
        const { question, button } = WORDS[language];
        const form = `<form method="post"><p>${question}</p><button>${button}</button></form>`;
        return page(language, form);
      },
    }),
    route({
      method: 'POST',
      path: '/u/:token',
      summary: 'Unsubscribe with one click, as RFC 8058 has it',
      access: 'public',
      limit: LIMITED,
      params,
      answers: [{ status: 200, types: ['text/html'] }],
      problems: ['too-many-attempts'],
      async handle({ params: { token = '' }, headers }) {
        await unsubscribe(token);
        const language = languageOf(headers);
        return page(language, `<p role="status">${WORDS[language].done}</p>`);
      },
    }),
  ];
}

function page(language: 'de' | 'en', content: string): PlainAnswer {
  const { title } = WORDS[language];
  const text = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
  return { status: 200, text, type: 'text/html; charset=utf-8', headers: HEADERS };
}
