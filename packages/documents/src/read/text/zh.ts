/** Every sentence a reader says about a whole file. A code without a sentence does not compile. */
const SENTENCES = {
  READ_EMPTY: '“{name}”是空文件（0 字节）。请重新导出或重新下载后再试。',
  READ_BLANK: '“{name}”里只有空白，没有可读的文字。请确认拿对了文件，或重新导出后再试。',
  READ_TOO_LARGE: '“{name}”有 {size} MB，超过一次可读的 {limit} MB。请只保留需要核对的部分后再试。',
  READ_TOO_MANY_ROWS:
    '“{name}”里有一张表超过 {limit} 行，没有读入。请按单位或年度拆成几个文件，每张表不超过 {limit} 行，再导入。',
  READ_OLD_XLS:
    '“{name}”是旧版 Excel（.xls）文件，不能直接读取。请用 WPS 或 Excel 打开，另存为 .xlsx 后再试。',
  READ_OLD_DOC:
    '“{name}”是旧版 Word（.doc）文件，不能直接读取。请用 WPS 或 Word 打开，另存为 .docx 后再试。',
  READ_OLD_OFFICE:
    '“{name}”是旧版 Office 文件，不能直接读取。请用 WPS 或 Office 打开，另存为 .docx 或 .xlsx 后再试。',
  READ_ENCRYPTED: '“{name}”设有打开密码，不能读取。请在 WPS 或 Office 中取消密码，另存后再试。',
  READ_UNSUPPORTED:
    '“{name}”是{kind}，不在可读格式之内。请转换为 txt、csv、docx、xlsx 或 pdf 后再试。',
  READ_NOT_TEXT:
    '“{name}”不是文本，也不是可识别的 docx、xlsx、pdf 文件，可能已损坏。请重新导出后再试。',
  READ_TRUNCATED: '“{name}”不完整：{detail}。多半是下载或复制中断，请重新下载后再试。',
  READ_DAMAGED: '“{name}”已损坏：{detail}。请用原来的软件打开并另存一份后再试。',
  READ_ZIP_ENCRYPTED: '“{name}”压缩包中的“{entry}”加了密，不能读取。请去掉密码后再试。',
  READ_ZIP_ENTRIES:
    '“{name}”的压缩包含 {count} 个部件，超过上限 {limit}。这不是正常的办公文件，已停止读取。',
  READ_ZIP_BOMB:
    '“{name}”中的“{entry}”展开后过大（{detail}），已停止读取。若是很长的表，请拆成几个文件再试；否则文件可能有问题，请重新导出。',
  READ_ZIP_METHOD:
    '“{name}”中的“{entry}”用了不认识的压缩方法（{method}）。请用 WPS 或 Office 另存一份后再试。',
  READ_XML_DOCTYPE:
    '“{name}”中的“{entry}”带有外部实体声明（DOCTYPE），为安全起见不读取。请用 WPS 或 Office 另存一份后再试。',
  READ_XML_DEEP: '“{name}”中的“{entry}”嵌套超过 {limit} 层。这不是正常的办公文件，已停止读取。',
  READ_XML_LARGE: '“{name}”中的“{entry}”内容超过 {limit} 项。请拆分文件后再试。',
  READ_PDF_PASSWORD: '“{name}”设有打开密码，不能读取。请取消密码后再试。',
  READ_PDF_PICTURES:
    '“{name}”的 {pages} 页都没有可读的文字，多半是扫描的图片。请先做文字识别（OCR），或换用原始的 Word、Excel 文件。',
  READ_TIME: '“{name}”用了 {seconds} 秒还没有读完，已停止。请拆分文件后再试；有大图的去掉大图。',
  READ_MEMORY: '“{name}”读取时占用的内存超过上限，已停止。请拆分文件后再试。',
  READ_CANCELLED: '“{name}”的读取已取消。',
  READ_DEFECT: '“{name}”读取时程序出错，没有得到结果。请把文件交给系统管理员查看。',
} as const;

/** Codes of whole-file failures; registered here once and never reused. */
export type ReadFailureCode = keyof typeof SENTENCES;

/** The sentence of a code with its places filled; an unfilled place shows as “？”. */
export const sentence = (
  code: ReadFailureCode,
  details: Readonly<Record<string, string | number>>,
): string =>
  SENTENCES[code].replace(/\{(\w+)\}/g, (_, key: string) => String(details[key] ?? '？'));
