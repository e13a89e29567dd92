// Preloaded into a process of the command line: at its end it writes the modules that it loaded into MINGJIAN_LOADED.
import { writeFileSync } from 'node:fs';
import module from 'node:module';

const loaded = [];
// The launcher may run on an older Node, which has no hooks and loads nothing of ours.
if (module.registerHooks) {
  module.registerHooks({
    load(url, context, next) {
      loaded.push(url);
      return next(url, context);
    },
  });
  process.on('exit', () => writeFileSync(process.env.MINGJIAN_LOADED, loaded.join('\n')));
}
