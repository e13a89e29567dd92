import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { ImportReply, ImportRequest } from './read-import.ts';
import { readJson } from './read-json.ts';
import { readWorkbook } from './read-workbook.ts';

// The store starts this file with an ImportRequest and nothing else.
const request = workerData as ImportRequest;

async function readUpload(): Promise<ImportReply> {
  const bytes = await readFile(request.path);
  // A workbook is a zip archive, whatever the file is called.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbook(bytes, request);
  if (bytes.length === 0) return { unreadable: `“${request.name}”是空文件` };
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return {
      unreadable: `“${request.name}”是旧式 .xls 或加密的文件；请用 WPS 或 Excel 另存为不加密的 .xlsx 再导入`,
    };
  }
  try {
    return readJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return {
      unreadable: `“${request.name}”既不是 XLSX 也不是 UTF-8 编码的 JSON；请选明鉴导出的文件或 .xlsx 工作簿`,
    };
  }
}

parentPort?.postMessage(await readUpload(), []);
