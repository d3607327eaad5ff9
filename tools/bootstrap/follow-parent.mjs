/**
 * Preloaded into the server's process (`node --import`): the server runs in a process group of its own, so that Ctrl-C
 * reaches it once and in order. If the bootstrap is killed outright, the channel between them closes and the server ends too.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
