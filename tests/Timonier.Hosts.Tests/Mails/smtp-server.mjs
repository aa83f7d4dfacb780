// SPDX-License-Identifier: Apache-2.0
// A real SMTP server on this machine for tests: prints its port, then each mail as one line of JSON. It refuses the mailbox « plein ».
import { createRequire } from 'node:module';

const { SMTPServer } = createRequire(process.argv[2])('smtp-server');
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo(address, session, done) {
    if (address.address.startsWith('plein@')) {
      const full = new Error('mailbox full');
      full.responseCode = 452;
      return done(full);
    }
    return done();
  },
  onData(stream, session, done) {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope;
      console.log(JSON.stringify({ from: mailFrom.address, to: rcptTo.map((r) => r.address), data: Buffer.concat(chunks).toString('latin1') }));
      done();
    });
  },
});
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => console.log(server.server.address().port));
process.stdin.on('end', () => process.exit(0)).resume();
