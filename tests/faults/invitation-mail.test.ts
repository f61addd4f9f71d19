import { expect, it } from 'vitest';
import { mailServer } from '../../apps/server/src/schedules/testing/mail-server.ts';
import { freePort } from '../harness/free-port.ts';
import { TestServer } from '../harness/server.ts';

it(
  '[AUTH-34] an invitation that no mail server took goes out after a kill, by the link that was shown, and once',
  { timeout: 60_000 },
  async () => {
    const port = await freePort();
    const login = `smtp://${encodeURIComponent('taktboard@example.org')}:correct%20horse@127.0.0.1:${port}`;
    const server = await TestServer.start({
      env: { SMTP_URL: login, MAIL_FROM: 'Taktboard <taktboard@example.org>' },
    });
    try {
      // nobody listens there yet
      const { url } = await server.admin.get<{ url: string }>('/api/invitations', {
        json: { mail: 'nina@example.org' },
      });
      await server.kill();
      const mails = await mailServer(port);
      await server.start();
      const [mail] = await mails.until(1);
      expect(mail?.to).toEqual(['nina@example.org']);
      expect(mail?.parsed.text).toContain(url);
      const name = 'Nina Neu';
      await server.admin.get(`/api${new URL(url).pathname.replace('/join/', '/invitations/')}`, {
        json: { name, password: 'vier Wörter am Stück' },
      });
      await server.restart();
      expect(mails.received).toHaveLength(1);
    } finally {
      await server.dispose();
    }
  },
);
