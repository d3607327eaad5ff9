import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { findSession } from './app/entry';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
await findSession();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
