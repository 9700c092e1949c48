import { useState } from 'react';
import 'dabiao/react';
import 'dabiao/entry';
import plan from 'dabiao/plans/kaiping-women-2021-2030.json';

export function App() {
  const [digest, setDigest] = useState('');
  return (
    <>
      <h1>年度监测填报</h1>
      <dabiao-entry
        planData={plan}
        department="housing"
        period="2025"
        ondabiao-submission={(event) => setDigest(event.submission.digest)}
      />
      {digest && <p>已导出，校验码 {digest}</p>}
    </>
  );
}
