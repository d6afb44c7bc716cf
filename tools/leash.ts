/** Preloaded into children: when the process that started them is killed, they stop as if told to. */

process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
