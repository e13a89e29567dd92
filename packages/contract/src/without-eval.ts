import * as z from 'zod';

// zod compiles parsers with `new Function` where it may. Our pages forbid that, and a browser reports even the attempt.
z.config({ jitless: true });
