/**
 * Imported first by every entry point, so that an old Node ends with one sentence.
 * Plain syntax only: this file must still load in the versions it refuses.
 */
const version = process.versions.node;
const major = parseInt(version, 10);
const minor = parseInt(version.slice(version.indexOf('.') + 1), 10);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write('需要 Node.js 20.19 或更高版本，现在是 ' + version + '：请安装新版 Node.js（建议 22）后再运行一次。\n');
  process.exit(1);
}
