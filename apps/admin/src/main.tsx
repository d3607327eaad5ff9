import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { findSession } from './app/entry';
import { followSession } from './offline/keptSession';
import { keepShell } from './offline/shellUpdates';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
followSession();
await findSession();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
if (import.meta.env.PROD) void keepShell();
