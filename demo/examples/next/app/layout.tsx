import type { ReactNode } from 'react';

export const metadata = { title: '年度监测填报', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>{children}</body>
    </html>
  );
}
