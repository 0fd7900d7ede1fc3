// A page of text follows the theme too, and light or dark.

import { start } from './look.js';

start();
