import '@fontsource-variable/vazirmatn/index.css';
import { begin } from './api/beginning';

// What the page shows is on its way before the page's own code keeps the browser busy.
void begin()
  .then(() => import('./app/start'))
  .then(({ start }) => start());
