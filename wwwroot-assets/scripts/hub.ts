// Every page. It keeps nothing in the browser, sets no cookie and asks nobody but our own server.

import { startAnnouncer } from './page/announcer';
import { startConnectionBar } from './page/connection-bar';
import { startGallery } from './page/gallery';
import { followStreams } from './live/follow-streams';
import { startNewPostsButton } from './live/new-posts';
import { startRefreshing } from './live/refresh';
import { startThemeButton } from './page/theme-button';
import { startRelativeTimes } from './page/times';

startThemeButton();
startRelativeTimes();
startAnnouncer();
startConnectionBar();
startNewPostsButton();
startRefreshing();
startGallery();
followStreams();
