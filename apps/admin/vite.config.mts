import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { shellWorker } from './shell/shellPlugin.mjs';

/** Where `npm run dev` of the admin finds a running API. */
const API = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), shellWorker()],
  // Workspace packages are taken from their sources, so that a change in a contract needs no build in between.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: { proxy: { '/api': API, '/health': API } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // Small files inlined as data: would be refused by the content security policy for scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        // Libraries change seldom: each group keeps its hash, and the browser its copy, when only our pages change.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router|react-router-dom)[\\/]/, priority: 30 },
            { name: 'mui', test: /node_modules[\\/](@mui|@emotion|@popperjs|stylis|react-transition-group)[\\/]/, priority: 20 },
            { name: 'react-admin', test: /node_modules[\\/]/, priority: 10 },
            // One file for the small parts that every page uses, instead of fifty requests of half a kilobyte.
            { name: 'ui', test: /(admin[\\/]src[\\/]ui|libs[\\/](contracts|rules)[\\/]src)[\\/]/, priority: 5 },
          ],
        },
      },
    },
  },
});
