import { ReportForm } from './report-form';

export default function Page() {
  return (
    <main>
      <h1>年度监测填报</h1>
      <ReportForm />
    </main>
  );
}
