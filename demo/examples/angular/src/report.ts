import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { DabiaoSubmissionEvent } from 'dabiao/entry';
import 'dabiao/entry';
import plan from 'dabiao/plans/kaiping-women-2021-2030.json';

@Component({
  selector: 'portal-report',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>年度监测填报</h1>
    <dabiao-entry [planData]="plan" department="housing" period="2025" (dabiao-submission)="onSubmission($event)"></dabiao-entry>
    @if (digest()) {
      <p>已导出，校验码 {{ digest() }}</p>
    }
  `,
})
export class Report {
  protected readonly plan = plan;
  protected readonly digest = signal('');

  protected onSubmission({ submission }: DabiaoSubmissionEvent): void {
    this.digest.set(submission.digest);
  }
}
