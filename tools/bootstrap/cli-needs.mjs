const helpWords = ['--help', '-h', 'help', '--version', '-V'];
const pure = ['plan:parse'];

/**
 * What must stand ready before a command of the operator's runs.
 * @param {string[]} args
 * @returns {{ data: boolean, redis: boolean }}
 */
export function needsOf(args) {
  const command = args.find((arg) => !arg.startsWith('-'));
  if (!command || args.some((arg) => helpWords.includes(arg)) || pure.includes(command)) return { data: false, redis: false };
  return { data: true, redis: !command.startsWith('user:') && !command.startsWith('department:') };
}
