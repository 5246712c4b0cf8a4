// Loaded before a measured program: says its peak memory (kilobytes) when it ends.
process.on('exit', () => process.stderr.write(`\npeak memory ${process.resourceUsage().maxRSS}\n`));
