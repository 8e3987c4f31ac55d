// Pages of signed-in people, beside hub.ts: what they write, how far they have read, what they may do.

import { watchCircuit } from './live/circuit';
import { startReplyForms } from './writing/reply-form';
import { allowDropsOnScheduler } from './page/scheduler-drop';
import { startPostTools } from './page/post-tools';
import { startReadMarks } from './live/read-marks';
import { startSending } from './writing/send';
import { startFileUploads } from './writing/file-upload';
import { startFormDrafts } from './writing/form-draft';
import { startSignOut } from './writing/sign-out';
import { startUnreadBadges } from './live/unread-badges';

startPostTools();
startSending();
startReplyForms();
startFormDrafts();
startSignOut();
startReadMarks();
startFileUploads();
startUnreadBadges();
watchCircuit();
allowDropsOnScheduler();
