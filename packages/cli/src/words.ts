/** How a command is called after `mingjian`, and what it does. */
export type CommandWords = Readonly<{ usage: string; zh: string; en: string }>;

/** The words of every command, apart from the commands: help loads none of them. */
export const WORDS = {
  score: {
    usage: 'score FILE [--pack ID] [--json]',
    zh: '给项目支出绩效自评表计分；每个得分带算式和依据。--pack 指定规则包，--json 输出 JSON。',
    en: 'Scores self-evaluations by their regulation pack, with steps and citations.',
  },
  infer: {
    usage: 'infer FILE... [--json | --jsonl]',
    zh: '从印出的得分反推计分方法和参数，指出哪些得分说不通。可给自评表 JSON 或带自评表的报告，也可给文件夹或通配符；几份合起来推断，--jsonl 每份各自推断一行。',
    en: 'Infers the scoring rule from printed scores and names rows that break it; from all files together, or with --jsonl from each alone.',
  },
  read: {
    usage: 'read FILE... [--json | --jsonl]',
    zh: '读一份报告（txt、docx、xlsx、pdf、csv、html）：表、句子、自评表和每个数的位置。可给文件夹或通配符。',
    en: 'Reads a report: tables, sentences, forms and every figure with its place.',
  },
  audit: {
    usage: 'audit FILE... [--pack ID] [--json | --jsonl]',
    zh: '核对报告里的数：相互矛盾、请说明、请核对，附可重算的证明。--pack 指定规则包时，自评表上的得分也按它重算一遍，不合的请核对。--jsonl 每份一行。可给文件夹或通配符。读不出的文件列在 JSON 的 unread 里；有矛盾退出码 1，没有矛盾而有文件读不出是 2。',
    en: 'Audits reports: contradictions with proofs, questions, and what rounding explains. With --pack, printed scores of forms are held against its rules. Files that cannot be read are listed as unread; exit code 1 for a contradiction, otherwise 2 for an unread file.',
  },
  report: {
    usage:
      'report KIND (--year YYYY [--department NAME] [--data DIR] | --demo NAME) [--project CODE] [--format pdf|docx|xlsx|html|json] -o FILE | report --list',
    zh: '打印一种报表：数据目录里的一个年度（服务开着也可以），或 --demo 内置的示例年度；--list 列出种类。',
    en: 'Writes one report of a year in the data directory, or of a demonstration year; --list names the kinds.',
  },
  packs: {
    usage: 'packs [--json]',
    zh: '列出规则包：编号、名称、适用年度和校验值。',
    en: 'Lists the regulation packs with their hashes.',
  },
  serve: {
    usage: 'serve [--demo] [--port N] [--host ADDRESS] [--data DIR]',
    zh: '启动网页工作台；最后一行是网址。--demo 在空的数据目录里装入示例年度。',
    en: 'Starts the web application; the last line printed is its address.',
  },
  backup: {
    usage: 'backup FILE [--force] [--data DIR]',
    zh: '把全部数据备份成一个带校验的文件；不用先停服务。已有同名文件时不覆盖，--force 才替换。',
    en: 'Backs everything up into one checksummed file; an existing file is replaced only with --force.',
  },
  restore: {
    usage: 'restore FILE [--data DIR]',
    zh: '从备份文件恢复；目标要是空的数据目录或数据库。',
    en: 'Restores a backup into an empty data directory or server.',
  },
  'verify-log': {
    usage: 'verify-log [--data DIR] [--json]',
    zh: '校验操作留痕：逐条重算链，逐数对照，指出第一条被改动的记录；报出链头供抄录。',
    en: 'Checks the audit log’s chain and every value against it; names the first record that breaks it.',
  },
  bench: {
    usage: 'bench NAME [--books N] [--rows N] [--sheets N] [--n N]',
    zh: '运行一项基准测试，最后一行是 JSON。',
    en: 'Runs one benchmark; the last line is JSON.',
  },
} as const satisfies Readonly<Record<string, CommandWords>>;

export type CommandName = keyof typeof WORDS;
