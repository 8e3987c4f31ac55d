// Pages of signed-in people, beside hub.ts: what they write, how far they have read, what they may do.

import { wireCircuit } from './circuit';
import { wireCompose } from './compose';
import { wirePostTools } from './post-tools';
import { wireReadMarks } from './read-marks';
import { wireSend } from './send';
import { wireSignOut } from './sign-out';
import { wireUnread } from './unread';

wirePostTools();
wireSend();
wireCompose();
wireSignOut();
wireReadMarks();
wireUnread();
wireCircuit();
