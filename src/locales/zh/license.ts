/** What is said of the licence key of the grid component. */
export interface LicenseWords {
  readonly refused: string;
  readonly expired: string;
  /** The page's policy lets the component not say what it has against the key. */
  readonly unsaid: string;
}

export const licenseWords: LicenseWords = {
  refused: '表格组件 Handsontable 的许可证号（license-key）无效或已停用，表格不能打开。请改用“逐项填写”，并与网站管理员联系。',
  unsaid:
    '表格组件 Handsontable 的许可证号（license-key）无效、已停用或已过期，而本页的安全策略（Trusted Types）不允许它显示提示，表格不能打开。请改用“逐项填写”，并与网站管理员联系。',
  expired: '表格组件 Handsontable 的许可证号（license-key）已过期，请与网站管理员联系。填报不受影响。',
};
