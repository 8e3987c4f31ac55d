// Pages of signed-in people, beside hub.ts: what they write, how far they have read, what they may do.

import { wireCircuit } from './circuit';
import { wireCompose } from './compose';
import { wireSignOut } from './draft-copy';
import { wirePostTools } from './post-tools';
import { wireReadMarks } from './read-marks';
import { wireSend } from './send';
import { wireWholeDraft } from './whole-draft';

wirePostTools();
wireSend();
wireCompose();
wireWholeDraft();
wireSignOut();
wireReadMarks();
wireCircuit();
