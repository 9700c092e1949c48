/** The sign that tells whether the draft is saved. */
import type { StorageFailure } from '../storage/failures.js';
import type { Localized } from '../vocabulary/locale.js';

export interface SaveStateWords {
  readonly saved: (time: string) => string;
  readonly nothing: string;
  readonly saving: string;
  /** For screen readers, once. */
  readonly begun: string;
  /** For screen readers, after a failure. */
  readonly recovered: string;
  readonly failed: string;
  readonly why: Readonly<Record<StorageFailure, string>>;
  readonly retry: string;
}

export const saveStateWords: Localized<SaveStateWords> = {
  'zh-CN': {
    saved: (time) => `草稿已保存在本机 ${time}`,
    nothing: '草稿会自动保存在本机',
    saving: '正在保存草稿…',
    begun: '已开始自动保存草稿，以后只在保存失败时提示。',
    recovered: '草稿恢复保存，刚才填的内容都已存好。',
    failed: '草稿没有保存成功！',
    why: {
      absent: '这个浏览器没有本机存储功能。可以继续填报，但关闭页面后内容会丢失，请及时导出。',
      denied: '浏览器不允许本页保存数据（可能是无痕窗口或被策略禁用）。可以继续填报，但关闭页面后内容会丢失，请及时导出。',
      quota: '本机浏览器的存储空间已满。请清理空间后重试；现在可以继续填报，但离开前务必导出。',
      blocked: '另一个标签页或窗口还开着旧版页面，占用着草稿。请关闭那个页面，草稿随即恢复保存；在此之前离开本页，请先导出。',
      'newer-version':
        '本机的草稿由更新版本的页面保存，本页版本较旧，不能打开；草稿没有改动。请先导出刚填的内容再刷新页面，如仍有此提示，请与网站管理员联系。',
      'upgrade-failed': '本机原有的草稿没能转换成新版格式，仍原样存在本机。可以继续填报，但离开前务必导出，并请与网站管理员联系。',
      timeout: '浏览器的存储一直没有响应，本页会继续重试。可以继续填报，但离开前请先导出。',
      corrupt: '浏览器的存储出了故障（可能是磁盘已满或文件损坏）。请先导出，再重启浏览器后打开本页。',
      closed: '浏览器收回了本页的存储（可能刚清除过浏览数据），本页会继续重试。可以继续填报，但离开前请先导出。',
      aborted: '浏览器中断了这次保存，本页会继续重试。可以继续填报，但离开前请先导出。',
      unknown: '可以继续填报，但关闭页面后未保存的内容会丢失，请及时导出。',
    },
    retry: '重试',
  },
  en: {
    saved: (time) => `Draft saved on this computer ${time}`,
    nothing: 'The draft is saved on this computer as you type',
    saving: 'Saving the draft…',
    begun: 'The draft is now saved as you type; you will hear of it again only if that fails.',
    recovered: 'The draft is saved again, with all that was typed meanwhile.',
    failed: 'The draft was not saved!',
    why: {
      absent: 'This browser has no storage. You can go on typing, but what you type is lost when the page closes: export it.',
      denied:
        'The browser does not let this page store data (a private window, or a policy). You can go on typing, but what you type is lost when the page closes: export it.',
      quota: 'The browser’s storage is full. Free some space and try again. You can go on typing, but export before you leave.',
      blocked:
        'Another tab or window has an older version of this page open and holds the draft. Close it, and the draft is saved again; export if you leave before.',
      'newer-version':
        'The draft on this computer was saved by a newer version of this page and is left untouched; this older page can’t open it. Export what you have just typed, then reload; if this comes again, tell the site’s administrator.',
      'upgrade-failed':
        'The draft on this computer could not be brought to the new format and is left as it was. You can go on typing, but export before you leave, and tell the site’s administrator.',
      timeout: 'The browser’s storage does not answer; the page keeps trying. You can go on typing, but export before you leave.',
      corrupt:
        'The browser’s storage is broken (the disk may be full, or a file damaged). Export, then restart the browser and open the page again.',
      closed:
        'The browser took the storage away from this page (browsing data may have been cleared); the page keeps trying. You can go on typing, but export before you leave.',
      aborted: 'The browser broke off the saving; the page keeps trying. You can go on typing, but export before you leave.',
      unknown: 'You can go on typing, but what is not saved is lost when the page closes: export it.',
    },
    retry: 'Try again',
  },
};
