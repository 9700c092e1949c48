import { bootstrapApplication } from '@angular/platform-browser';
import { Report } from './report';

bootstrapApplication(Report).catch((error: unknown) => console.error(error));
