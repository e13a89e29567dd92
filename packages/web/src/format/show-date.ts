const SHANGHAI = { timeZone: 'Asia/Shanghai' } as const;
const DAY = new Intl.DateTimeFormat('zh-CN', {
  ...SHANGHAI,
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
});
const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  ...SHANGHAI,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const FULL = new Intl.DateTimeFormat('zh-CN', {
  ...SHANGHAI,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** 3月18日 周二, from a civil date YYYY-MM-DD. */
export function dayWithWeekday(date: string): string {
  const parts = DAY.formatToParts(new Date(`${date}T12:00:00+08:00`));
  const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${find('month')}月${find('day')}日 ${find('weekday')}`;
}

/** 09:12, in Asia/Shanghai whatever the machine's zone. */
export const clock = (instant: string): string => CLOCK.format(new Date(instant));

/** 2024年12月31日. */
export function longDate(instant: string): string {
  const parts = FULL.formatToParts(new Date(instant));
  const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${find('year')}年${find('month')}月${find('day')}日`;
}

/** 2024年12月31日 09:12. */
export const dateAndClock = (instant: string): string => `${longDate(instant)} ${clock(instant)}`;
