/** "Get details" in the production build: services answer at their real addresses, through the real permissions. */
import { expect } from '@playwright/test';
import { arxivFeed, attention, deepLearning, work } from '../support/serviceAnswers';
import { writeBackup } from './backupPaper';
import { test } from './test';
