'use client';

import { useState } from 'react';
import 'dabiao/react';
import type { DabiaoSubmissionEvent } from 'dabiao/entry';
import 'dabiao/entry';

export function ReportForm() {
  const [said, setSaid] = useState('');

  const send = async (event: DabiaoSubmissionEvent) => {
    event.preventDefault(); // no file is saved: it goes to the server
    const answer = await fetch('/api/reports', { method: 'POST', body: JSON.stringify(event.submission) });
    setSaid(answer.ok ? `已报送，校验码 ${event.submission.digest}` : `未收下：${await answer.text()}`);
  };

  return (
    <>
      <dabiao-entry
        plan="/plans/kaiping-women-2021-2030.json"
        department="housing"
        period="2025"
        ref={(entry) => {
          entry?.addEventListener('dabiao-submission', send); // React hydrates no listeners of custom elements
          return () => entry?.removeEventListener('dabiao-submission', send);
        }}
      />
      <p role="status">{said}</p>
    </>
  );
}
