// Pages of signed-in people, beside hub.ts: what they write, how far they have read, what they may do.

import { wireCircuit } from './circuit';
import { wireCompose } from './compose';
import { wirePlanner } from './planner';
import { wirePostTools } from './post-tools';
import { wireReadMarks } from './read-marks';
import { wireSend } from './send';
import { wireUpload } from './upload';
import { wireWholeDraft } from './whole-draft';
import { wireSignOut } from './sign-out';
import { wireUnread } from './unread';

wirePostTools();
wireSend();
wireCompose();
wireWholeDraft();
wireSignOut();
wireReadMarks();
wireUpload();
wireUnread();
wireCircuit();
wirePlanner();
