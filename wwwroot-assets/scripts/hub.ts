// Every page. It keeps nothing in the browser, sets no cookie and asks nobody but our own server.

import { wireAnnouncer } from './announcer';
import { wireConnectionBar } from './connection-bar';
import { wireGallery } from './gallery';
import { wireLive } from './live';
import { wireNewPosts } from './new-posts';
import { wireRefresh } from './refresh';
import { wireThemeButton } from './theme-button';
import { wireTimes } from './times';

wireThemeButton();
wireTimes();
wireAnnouncer();
wireConnectionBar();
wireNewPosts();
wireRefresh();
wireGallery();
wireLive();
