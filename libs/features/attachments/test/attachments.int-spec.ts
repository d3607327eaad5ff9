import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Attachment } from '@portfolio/contracts';
import { describeEachDatabase, waitUntil } from '@portfolio/platform/testing';
import { FileSweep } from '../src/file-sweep';
import { AttachmentsWorld, type Clerk } from './attachments-world';
import { docx, pdf, photo, png, sha256 } from './files';

describeEachDatabase((engine) => {
  let world: AttachmentsWorld;
  let dataDir: string;
  let filer: Clerk;
  let made = 0;

  beforeAll(async () => {
    const env = await engine.createEnvironment();
    dataDir = env['DATA_DIR'] ?? (await mkdtemp(join(tmpdir(), 'portfolio-uploads-')));
    world = await AttachmentsWorld.start(env, dataDir);
    filer = await world.login('filer');
  });
  afterAll(async () => {
    await world.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const owner = (facts: Parameters<AttachmentsWorld['owners']['set']>[1] = {}) => {
    const id = `o-${(made += 1)}`;
    world.owners.set(id, facts);
    return id;
  };

  it('keeps a photo under its hash, reads when and where it was taken, draws a thumbnail and warns where it contradicts the claim', async () => {
    const ownerId = owner({ claimedDate: '2026-11-20' });
    const bytes = await photo({ takenAt: '2026:08:01 10:33:21', at: [40.6574, 109.8403] });
    const attachment = await filer.taken({ ownerId, name: '现场 照片（一）.JPG', bytes });
    expect(attachment).toMatchObject({
      ...{ ownerType: 'blocker', ownerId, ownerLabel: `问题 ${ownerId}`, projectId: 'p-1', name: '现场 照片（一）.jpg', kind: 'photo', type: 'image/jpeg' },
      ...{ size: bytes.length, sha256: sha256(bytes), scan: 'not_configured', hasThumbnail: true, uploadedBy: '李填报', removable: true, demo: false, version: 1 },
      photo: { width: 640, height: 480, takenAt: '2026-08-01T10:33:21', latitude: 40.6574, longitude: 109.8403, camera: 'HUAWEI Mate 60' },
      warnings: [{ code: 'taken_long_before_claim' }, { code: 'taken_elsewhere' }],
    });
    const hash = sha256(bytes);
    expect(await world.files()).toContain(`${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`);
    const thumbnail = await filer.get(`/attachments/${attachment.id}/thumbnail`);
    expect([thumbnail.status, thumbnail.headers.get('content-type'), thumbnail.headers.get('content-security-policy')]).toEqual([200, 'image/webp', "default-src 'none'; sandbox"]);
    expect((await thumbnail.arrayBuffer()).byteLength).toBeLessThan(20_000);
    const [entry] = await world.rows<{ action: string; changes: string }>(`SELECT action, changes FROM audit_entries WHERE object_type = 'blocker' AND object_id = '${ownerId}'`);
    expect(entry?.action).toBe('update');
    expect(entry?.changes).toContain(hash);
  });

  it('streams the file back whole and in parts, as a download that nothing can run in, and writes each down', async () => {
    const bytes = pdf('施工许可');
    const { id } = await filer.taken({ ownerId: owner(), name: '许可证 "1".pdf', bytes });
    const whole = await filer.get(`/attachments/${id}/content`);
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      ...{ 'content-type': 'application/pdf', 'content-length': String(bytes.length), 'accept-ranges': 'bytes', 'x-content-type-options': 'nosniff' },
      ...{ 'content-security-policy': "default-src 'none'; sandbox", 'content-disposition': `attachment; filename="___ _1_.pdf"; filename*=UTF-8''%E8%AE%B8%E5%8F%AF%E8%AF%81%20_1_.pdf` },
    });
    const part = await filer.get(`/attachments/${id}/content`, { range: 'bytes=5-9' });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, `bytes 5-9/${bytes.length}`, '1.4\n1']);
    const tail = await filer.get(`/attachments/${id}/content?disposition=inline`, { range: 'bytes=-6' });
    expect([tail.status, await tail.text(), tail.headers.get('content-disposition')?.startsWith('inline;')]).toEqual([206, '%%EOF\n', true]);
    const behind = await filer.get(`/attachments/${id}/content`, { range: 'bytes=99999-' });
    expect([behind.status, behind.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
    const office = await filer.taken({ ownerId: owner(), name: '方案.docx', bytes: await docx() });
    expect((await filer.get(`/attachments/${office.id}/content?disposition=inline`)).headers.get('content-disposition')).toMatch(/^attachment;/);
    const entries = await world.rows<{ actor_name: string }>(`SELECT actor_name FROM audit_entries WHERE action = 'download' AND object_id = '${id}'`);
    expect(entries.map(({ actor_name }) => actor_name)).toEqual(['李填报', '李填报', '李填报']);
  });

  it('judges by content: renamed, empty, damaged and dangerous files are refused with their reason and leave nothing', async () => {
    const before = await world.files();
    const jpeg = await photo();
    const refused: [name: string, bytes: Buffer, reason: RegExp][] = [
      ['空.pdf', Buffer.alloc(0), /0 字节/],
      ['网页.jpg', Buffer.from('<!doctype html><script>alert(1)</script>'), /不是可接受的类型/],
      ['图.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), /不是可接受的类型/],
      ['程序.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), /不是可接受的类型/],
      ['半张.jpg', jpeg.subarray(0, 700), /已损坏/],
      ['压缩.docx', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(60)]), /压缩包/],
    ];
    for (const [name, bytes, reason] of refused) {
      const { status, body } = await filer.upload({ ownerId: owner(), name, bytes });
      expect([name, status, body.code]).toEqual([name, 422, 'attachment_refused']);
      expect(body.message).toMatch(reason);
    }
    expect(await world.files()).toEqual(before);
    const renamed = await filer.taken({ ownerId: owner(), name: '合同.exe', bytes: jpeg });
    expect([renamed.name, renamed.type]).toEqual(['合同.jpg', 'image/jpeg']);
  });

  it('a picture that claims more pixels than anyone needs is refused before it is unpacked', async () => {
    const bomb = await png(16_000, 8_000);
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await filer.upload({ ownerId: owner(), name: '图.png', bytes: bomb })).toMatchObject({ status: 422, body: { message: expect.stringContaining('像素过大') } });
  });

  it('no name reaches the disk, however it is written', async () => {
    const before = new Set(await world.files());
    for (const name of ['../../../../etc/cron.d/x.jpg', '..\\..\\boot.jpg', '/etc/passwd', 'C:\\Windows\\a.jpg', '\u202egpj.exe', 'a\u0000b.jpg', '.'.repeat(300), `${'长'.repeat(400)}.jpg`, '']) {
      const bytes = await photo({ colour: `#${sha256(Buffer.from(name)).slice(0, 6)}` });
      const { status, body } = await filer.upload({ ownerId: owner(), name, bytes });
      if (status === 201) expect(body.name).toMatch(/^[^/\\:<>|"*?\p{Cc}\p{Cf}]{1,121}\.jpg$/u);
      else expect([name, status, body.errors]).toEqual(['', 422, { file: '没有收到文件，请重新选择。' }]);
    }
    for (const file of await world.files()) if (!before.has(file)) expect(file).toMatch(/^([0-9a-f]{2})\/([0-9a-f]{2})\/\1\2[0-9a-f]{60}$/);
  });

  it('refuses what is too large, by kind, with the limit in the sentence', async () => {
    const huge = Buffer.concat([await photo(), Buffer.alloc(25 * 1024 * 1024)]);
    expect(await filer.upload({ ownerId: owner(), bytes: huge })).toMatchObject({ status: 413, body: { code: 'payload_too_large', message: expect.stringContaining('25 MB') } });
    expect((await world.files()).filter((name) => name.startsWith('incoming'))).toEqual([]);
  });

  it('the same content is kept once; sent twice for one owner, also at once, it is one attachment', async () => {
    const [first, second] = [owner(), owner()];
    const bytes = await photo({ colour: '#123456' });
    const answers = await Promise.all([1, 2, 3].map(() => filer.taken({ ownerId: first, bytes })));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    const other = await filer.taken({ ownerId: second, bytes, name: '另一处.jpg' });
    expect(other.id).not.toBe(answers[0]?.id);
    expect(await world.rows(`SELECT id FROM file_contents WHERE sha256 = '${sha256(bytes)}'`)).toHaveLength(1);
    expect(await filer.list({ ownerType: 'blocker', ownerId: first })).toMatchObject({ status: 200, range: 'attachments 0-0/1', body: [{ id: answers[0]?.id }] });
  });

  it('takes no more than twenty files for one owner, also when they arrive together', async () => {
    const ownerId = owner();
    const answers = await Promise.all(Array.from({ length: 22 }, (_, index) => filer.upload({ ownerId, name: `${index}.pdf`, bytes: pdf(`no ${index} of ${ownerId}`) })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(answers.find(({ status }) => status !== 201)).toMatchObject({ status: 422, body: { code: 'attachment_limit' } });
  });

  it('an upload whose connection breaks leaves nothing', async () => {
    const ownerId = owner();
    const before = await world.files();
    const boundary = 'grenze';
    const parts = `--${boundary}\r\nContent-Disposition: form-data; name="ownerType"\r\n\r\nblocker\r\n--${boundary}\r\nContent-Disposition: form-data; name="ownerId"\r\n\r\n${ownerId}\r\n`;
    const sending = request(`${world.address}/attachments`, {
      method: 'POST',
      headers: { ...filer.headers, 'Content-Type': `multipart/form-data; boundary=${boundary}`, 'Content-Length': 1_000_000 },
    });
    sending.on('error', () => undefined);
    sending.write(`${parts}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n`);
    sending.write(await photo());
    await waitUntil(async () => (await world.files()).some((name) => name.startsWith('incoming/')), { what: 'the arriving file' });
    sending.destroy();
    await waitUntil(async () => !(await world.files()).some((name) => name.startsWith('incoming/')), { what: 'the end of the arriving file' });
    expect(await world.files()).toEqual(before);
    expect(await filer.list({ ownerType: 'blocker', ownerId })).toMatchObject({ body: [] });
  });

  it('shows, adds and takes away only what the owner allows', async () => {
    const ownerId = owner({ hiddenFrom: 'leader' });
    const [other, leader, auditor] = [await world.login('other'), await world.login('leader'), await world.login('auditor')];
    const { id } = await filer.taken({ ownerId, bytes: await photo({ colour: '#654321' }) });
    expect(await other.upload({ ownerId, bytes: pdf('other') })).toMatchObject({ status: 403, body: { code: 'attachment_locked' } });
    expect(await other.send('GET', `/attachments/${id}`)).toMatchObject({ status: 200, body: { removable: false } });
    expect(await other.send('DELETE', `/attachments/${id}?version=1`)).toMatchObject({ status: 403, body: { code: 'attachment_locked' } });
    expect(await leader.send('GET', `/attachments/${id}`)).toMatchObject({ status: 404 });
    expect(await leader.list({ projectId: 'p-1' })).toMatchObject({ status: 200, body: expect.not.arrayContaining([expect.objectContaining({ id })]) });
    for (const path of [`/attachments/${id}/content`, `/attachments/${id}/thumbnail`]) expect((await leader.get(path)).status).toBe(404);
    expect((await leader.upload({ ownerId, bytes: pdf('leader') })).status).toBe(403);
    expect((await auditor.get(`/attachments/${id}/content`)).status).toBe(403);
    expect((await filer.upload({ ownerId: 'nobody', bytes: pdf('nobody') })).status).toBe(404);
    expect((await filer.upload({ ownerId, ownerType: 'nothing', bytes: pdf('nothing') })).body.errors).toHaveProperty('ownerType');
    expect((await filer.list({})).status).toBe(400);
    expect((await filer.list({ projectId: 'p-1', size: 3 })).status).toBe(400);
  });

  it('is taken away by its unit while the owner is open, with an entry, and the content after a time of grace', async () => {
    const ownerId = owner();
    const bytes = await photo({ colour: '#0f0f0f' });
    const attachment = await filer.taken({ ownerId, bytes });
    world.owners.set(ownerId, { mayRemove: false });
    expect(await filer.send('DELETE', `/attachments/${attachment.id}?version=1`)).toMatchObject({ status: 403, body: { code: 'attachment_locked' } });
    world.owners.set(ownerId, {});
    expect(await filer.send('DELETE', `/attachments/${attachment.id}?version=2`)).toMatchObject({ status: 409, body: { code: 'stale_version', current: { id: attachment.id } } });
    expect(await filer.send('DELETE', `/attachments/${attachment.id}?version=1`)).toMatchObject({ status: 200, body: { name: attachment.name } });
    expect(await filer.send('GET', `/attachments/${attachment.id}`)).toMatchObject({ status: 404 });
    expect(await world.rows(`SELECT id FROM audit_entries WHERE object_id = '${ownerId}'`)).toHaveLength(2);
    const sweep = world.app.get(FileSweep);
    const kept = () => world.files().then((names) => names.filter((name) => name.endsWith(sha256(bytes))).length);
    await sweep.run();
    expect(await kept()).toBe(1);
    const again: Attachment = await filer.taken({ ownerId, bytes });
    await world.age();
    await sweep.run();
    expect(await kept()).toBe(1);
    await filer.send('DELETE', `/attachments/${again.id}?version=1`);
    await world.age();
    const before = (await world.files()).length;
    expect(await sweep.run()).toBeGreaterThan(0);
    expect(await kept()).toBe(0);
    expect((await world.files()).length).toBeLessThan(before - 1);
  });

  it('a file brought back while the sweep clears it away is there afterwards', async () => {
    const ownerId = owner();
    const bytes = await photo({ colour: '#0a0b0c' });
    for (let round = 0; round < 5; round += 1) {
      const { id } = await filer.taken({ ownerId, bytes });
      await filer.send('DELETE', `/attachments/${id}?version=1`);
      await world.age();
      const [back] = await Promise.all([filer.taken({ ownerId, bytes }), world.app.get(FileSweep).run()]);
      const answer = await filer.get(`/attachments/${back.id}/content`);
      expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
      await filer.send('DELETE', `/attachments/${back.id}?version=1`);
    }
  });
});
